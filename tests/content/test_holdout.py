"""Solutions by people who saw only the student's side: right ones get full marks, wrong ones do not pass.

They were written from statements, hints and visible tests alone, and are no mistakes that the tests were made for:
`tests/content/holdout/<exercise>/right_N.py` and `wrong_N.py`, whose docstrings say what is in them. With
``HEBB_TEST_HOLDOUT_SEEDS=5`` each is graded under that many seeds.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from graders import Engine
from graders.exercise import TIERS, Course
from graders.exercise.model import Exercise
from graders.report import Outcome, Report

FOLDER = Path(__file__).parent / "holdout"
SEEDS = range(1, 1 + int(os.environ.get("HEBB_TEST_HOLDOUT_SEEDS", "1")))
LEAST = {"right": 3, "wrong": 5}
EXERCISES = [Course().exercise(folder.name) for folder in sorted(FOLDER.iterdir()) if folder.is_dir()]


@pytest.mark.slow
@pytest.mark.parametrize(
    "exercise",
    [pytest.param(one, id=one.slug, marks=[pytest.mark.trains] if TIERS[one.tier].trains else []) for one in EXERCISES],
)
def test_right_ones_pass_and_wrong_ones_do_not(engine: Engine, exercise: Exercise) -> None:
    unexplained = replace(exercise, mistakes={}, domain="")  # neither diagnosis nor small example: only the marks count
    verdicts = {
        (file.stem, seed): engine.grade(unexplained, {"submission.py": file.read_text(encoding="utf-8")}, seed=seed)
        for file in sorted((FOLDER / exercise.slug).glob("*.py"))
        for seed in SEEDS
    }
    counts = {kind: len({name for name, _ in verdicts if name.startswith(kind)}) for kind in LEAST}
    assert {kind: max(count, LEAST[kind]) for kind, count in counts.items()} == counts
    assert [said(*case, report) for case, report in verdicts.items() if not as_filed(case[0], report)] == []


def as_filed(name: str, report: Report) -> bool:
    """Whether the verdict is that which the file's name asks for; the grader's own failure never is."""
    right = report.score == report.max_score
    return report.outcome is not Outcome.INTERNAL_ERROR and right == name.startswith("right")


def said(name: str, seed: int, report: Report) -> str:
    """What one must know of a verdict that is not as it should be."""
    lost = [f"{test.title}: {test.feedback}" for test in report.tests if test.outcome is not Outcome.PASSED]
    return f"{name}, seed {seed}: {report.outcome}, {report.score:g} of {report.max_score:g}. {' | '.join(lost)[:400]}"
