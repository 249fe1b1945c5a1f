"""The code of a lesson runs in the sandbox like any submission."""

from __future__ import annotations

from graders import Engine
from graders.report import Outcome, Report
from graders.snippets import exercise_of


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
