"""Every runnable snippet of a lesson, run for real: it ends without an error and shows something."""

from __future__ import annotations

from pathlib import Path

import pytest
from catalog.rendering import snippets

from graders import Engine
from graders.report import Outcome
from graders.snippets import exercise_of

ROOT = Path(__file__).parents[2]
LESSONS = sorted((ROOT / "exercises").glob("*/lessons/*.md"))
SNIPPETS = [
    pytest.param(path, source, id=f"{path.stem}-{number}")
    for path in LESSONS
    for number, source in enumerate(snippets(path.read_text().split("+++", 2)[2]))
]


@pytest.mark.parametrize(("lesson", "source"), SNIPPETS)
def test_a_snippet_runs_and_shows_something(engine: Engine, lesson: Path, source: str) -> None:
    exercise = exercise_of(lesson.parts[-3], lesson.stem, lesson.stem, [source])
    report = engine.grade(exercise, {"submission.py": source}, seed=1, tests="visible")
    assert report.outcome is Outcome.PASSED, report.tests[0].feedback
    assert report.stdout or report.figures
