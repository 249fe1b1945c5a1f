"""What a training says of itself while hidden tests run: only where one is asked for, and too little to tell inputs."""

from __future__ import annotations

from typing import Any

import pytest

from graders import Engine
from graders.exercise import Bound
from graders.protocol import Event, TrainingProgress
from graders.report import Metric, Outcome, Report
from tests.grading.exercises import an_exercise, one_test

TELLING = """
import gc


def double(x):
    (channel,) = [one for one in gc.get_objects() if type(one).__name__ == "Channel"]
    for epoch in range({times}):
        metrics = {{"loss": x + 0.123456789, "the answer is x": float(x), "val_accuracy": 0.98765}}
        channel.send({{"progress": {{"kind": "TrainingProgress", "epoch": epoch + 1, "metrics": metrics}}}})
    return 2 * x
"""
CALLING = "def double(f):\n    for _ in range(60_000):\n        f(1)\n"
BOUNDS = {"loss": Bound(value=1.0, better="lower", reason="of a test")}


def grade(engine: Engine, submission: str, test: str, **fields: Any) -> tuple[Report, list[TrainingProgress]]:
    told: list[Event] = []
    exercise = an_exercise(one_test(test), limits={"cpu_s": 20, "wall_s": 60}, **fields)
    report = engine.grade(exercise, {"submission.py": submission}, seed=1, on_event=told.append)
    return report, [event for event in told if isinstance(event, TrainingProgress)]


def test_only_known_names_and_three_digits_are_told(engine: Engine) -> None:
    report, told = grade(engine, TELLING.format(times=1), "assert student.double(3) == 6", bounds=BOUNDS)
    assert report.outcome is Outcome.PASSED
    assert told == [TrainingProgress(1, {"loss": 3.12, "val_accuracy": 0.988})]


def test_nothing_is_told_where_nobody_shall_train(engine: Engine) -> None:
    report, told = grade(engine, TELLING.format(times=1), "assert student.double(3) == 6")
    assert (report.outcome, told) == (Outcome.PASSED, [])


@pytest.mark.parametrize(("times", "outcome"), [(3_000, Outcome.PASSED), (30_000, Outcome.PROTOCOL_VIOLATION)])
def test_a_flood_is_not_listened_to(engine: Engine, times: int, outcome: Outcome) -> None:
    report, told = grade(engine, TELLING.format(times=times), "assert student.double(3) == 6", bounds=BOUNDS)
    assert report.outcome is outcome
    assert len(told) <= 2_000


def test_calls_back_have_an_end(engine: Engine) -> None:
    report, _ = grade(engine, CALLING, "student.double(lambda x: x)")
    assert report.outcome is Outcome.TIME_LIMIT


MEASURING = """
record_metric("rmse", float("nan"))
record_metric("rmse", student.double(0.123456))
record_metric("unbounded", 1.0)
record_metric("lost", float("inf"))
assert bounds["rmse"].holds(1)
"""


def test_what_was_reached_stands_in_the_report_where_there_is_a_bound(engine: Engine) -> None:
    bounds = {name: Bound(value=1.0, better="lower", reason="of a test") for name in ("rmse", "lost")}
    tests = one_test(MEASURING).replace("rng, tol", "rng, record_metric, tol")
    report = engine.grade(an_exercise(tests, bounds=bounds), {"submission.py": "def double(x):\n    return 2 * x\n"})
    assert report.outcome is Outcome.PASSED
    assert report.metrics == (Metric("rmse", 0.247),)


LOOP = """
import hebb


def double(x):
    for epoch in range(1, 4):
        hebb.progress(epoch, loss=x / epoch, g_loss=float("nan"), answer=x)
    return 2 * x
"""


def test_a_loop_of_ones_own_tells_how_it_goes_and_how_it_ended(engine: Engine) -> None:
    report, told = grade(engine, LOOP, "assert student.double(3) == 6", bounds=BOUNDS)
    assert report.outcome is Outcome.PASSED
    assert told[0] == TrainingProgress(1, {"loss": 3.0, "g_loss": None})
    assert told[-1] == TrainingProgress(3, {"loss": 1.0, "g_loss": None})
    assert "epoch" not in report.stdout


def test_a_loop_that_tells_of_every_step_is_graded_like_any_other(engine: Engine) -> None:
    steps = LOOP.replace("range(1, 4)", "range(1, 40_000)")
    report, told = grade(engine, steps, "assert student.double(3) == 6", bounds=BOUNDS)
    assert report.outcome is Outcome.PASSED
    assert told[-1].epoch == 39_999
    report, told = grade(engine, steps.replace("(epoch,", "(1,"), "assert student.double(3) == 6")
    assert (report.outcome, told) == (Outcome.PASSED, [])
