"""The code of a lesson runs in the sandbox like any submission."""

from __future__ import annotations

from pathlib import Path

from graders import Engine
from graders.exercise.tiers import TIERS
from graders.report import Outcome, Report
from graders.snippets import exercise_of, scratch_of

BEGINNING = Path(__file__).parents[2] / "platform/learning/scratch_drafts.py"
"""The site's file, read as text."""


def run(engine: Engine, source: str) -> Report:
    exercise = exercise_of("01-first", "hello", "Hello", [source])
    return engine.grade(exercise, {"submission.py": source}, seed=1, tests="visible")


def test_what_a_snippet_prints_comes_back(engine: Engine) -> None:
    report = run(engine, "import numpy as np\n\nprint(np.arange(3) @ np.ones(3))\n")
    assert (report.outcome, report.stdout) == (Outcome.PASSED, "3.0\n")


def test_what_it_draws_comes_back(engine: Engine) -> None:
    report = run(engine, "import matplotlib.pyplot as plt\n\nplt.plot([1, 2])\n")
    assert (report.outcome, len(report.figures)) == (Outcome.PASSED, 1)


def test_an_error_is_told_with_its_line(engine: Engine) -> None:
    report = run(engine, "print('before')\n1 / 0\n")
    assert (report.outcome, report.stdout) == (Outcome.RUNTIME_ERROR, "before\n")
    assert "ZeroDivisionError" in report.tests[0].feedback
    assert "line 2" in report.tests[0].feedback


def test_one_that_never_ends_is_ended(engine: Engine) -> None:
    assert run(engine, "while True:\n    pass\n").outcome is Outcome.TIME_LIMIT


def test_networks_wait_in_the_queue_of_models() -> None:
    assert exercise_of("c", "hello", "Hello", ["print(1)"]).tier == "I"
    assert exercise_of("c", "hello", "Hello", ["print(1)", "import tensorflow as tf"]).tier == "M"


def test_a_scratch_page_has_the_limits_of_what_its_code_needs() -> None:
    assert scratch_of("c", ["print(1)"]).tier == "I"
    assert scratch_of("c", ["import keras"]).limits == TIERS["M"].limits


def test_what_a_scratch_page_begins_with_loads_prints_and_draws(engine: Engine) -> None:
    code = BEGINNING.read_text().partition('BEGINNING: Final = """')[2].partition('"""')[0]
    report = engine.grade(scratch_of("c", [code]), {"submission.py": code}, seed=1, tests="visible")
    assert (report.outcome, len(report.figures)) == (Outcome.PASSED, 1)
    assert report.stdout.startswith("('sepal length', 'sepal width', 'petal length', 'petal width', 'species')")
