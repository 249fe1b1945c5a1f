"""A grading ends before its time: stopped from outside, or because all of it took longer than it may."""

from __future__ import annotations

import threading
import time
from typing import Any

import pytest

from graders import Engine
from graders.protocol import Event, Loaded, TestEnded
from graders.report import Outcome, Report
from graders.stopping import Stopped, StopSignal
from tests.grading.exercises import SOLUTION, an_exercise
from tests.grading.test_recovery import children, wait_until

FOR_EVER = "def double(x):\n    while True:\n        pass\n"
SLEEPS = "import time\n\n\ndef double(x):\n    time.sleep(3600)\n"
PRINTS = "def double(x):\n    while True:\n        print('x')\n"
LOADS_FOR_EVER = "import time\n\ntime.sleep(3600)\n"
SLOW_AT_SECOND = "import time\n\n\ndef double(x):\n    if x SIGN 0:\n        time.sleep(3600)\n    return 2 * x\n"
PATIENT: dict[str, Any] = {"limits": {"cpu_s": 3000, "wall_s": 3000, "output_kb": 2**30}}
"""Limits that no test waits for."""
TWICE = """
import pytest


@pytest.mark.points(3)
@pytest.mark.feedback("Look again.")
def test_it(student):
    \"\"\"It works in another process, too.\"\"\"
    assert student.in_fresh_process().double(2) == 4
"""


def grade(engine: Engine, source: str, **settings: Any) -> Report:
    return engine.grade(an_exercise(**PATIENT), {"submission.py": source}, seed=1, **settings)


def zygotes(engine: Engine) -> list[int]:
    return [zygote._process.pid for zygote in engine._zygotes.values()]


def busy(engine: Engine) -> list[int]:
    """The processes below the engine's zygotes, the reserve among them."""
    return [process for zygote in zygotes(engine) for process in children(zygote)]


def settled(engine: Engine) -> int:
    """How many processes are below the zygotes once the reserve is full again."""
    count = -1
    while count != (count := len(busy(engine))):
        time.sleep(1)
    return count


@pytest.mark.parametrize("source", [FOR_EVER, SLEEPS, PRINTS], ids=["a loop", "a sleep", "a flood"])
def test_a_grading_that_is_stopped_ends_and_leaves_nothing_running(engine: Engine, source: str) -> None:
    grade(engine, SOLUTION)
    before, processes = zygotes(engine), settled(engine)
    with StopSignal() as stop:

        def on_event(event: Event) -> None:
            if isinstance(event, Loaded):
                threading.Timer(0.2, stop.give).start()

        with pytest.raises(Stopped):
            grade(engine, source, on_event=on_event, stop=stop)
    assert zygotes(engine) == before  # nobody lost a grading, so none is in doubt
    wait_until(lambda: len(busy(engine)) <= processes)
    assert grade(engine, SOLUTION).outcome is Outcome.PASSED


def test_a_submission_that_never_finishes_loading_can_be_stopped(engine: Engine) -> None:
    with StopSignal() as stop:
        threading.Timer(1, stop.give).start()
        with pytest.raises(Stopped):
            grade(engine, LOADS_FOR_EVER, stop=stop)


def test_what_was_stopped_before_it_began_is_not_graded(engine: Engine) -> None:
    ended: list[Event] = []
    with StopSignal() as stop:
        stop.give()
        stop.give()  # twice is once
        with pytest.raises(Stopped):
            grade(engine, SOLUTION, on_event=ended.append, stop=stop)
    assert ended == []


def test_a_stop_reaches_the_further_processes_of_a_grading(engine: Engine) -> None:
    source = "import time\n\n\ndef double(x):\n    print(x)\n    time.sleep(3600)\n"
    with StopSignal() as stop:
        threading.Timer(2, stop.give).start()
        with pytest.raises(Stopped):
            engine.grade(an_exercise(TWICE, **PATIENT), {"submission.py": source}, seed=1, stop=stop)
    assert grade(engine, SOLUTION).outcome is Outcome.PASSED


def test_a_stop_that_nobody_gives_changes_nothing(engine: Engine) -> None:
    with StopSignal() as stop:
        assert grade(engine, SOLUTION, stop=stop).outcome is Outcome.PASSED


def test_a_stop_ends_the_grading_it_was_given_to_and_no_other(engine: Engine) -> None:
    reports: list[Report] = []
    slow = "import time\n\n\ndef double(x):\n    time.sleep(1)\n    return 2 * x\n"
    neighbour = threading.Thread(target=lambda: reports.append(grade(engine, slow)))
    with StopSignal() as stop:
        neighbour.start()
        threading.Timer(0.5, stop.give).start()
        with pytest.raises(Stopped):
            grade(engine, SLEEPS, stop=stop)
    neighbour.join()
    assert [report.outcome for report in reports] == [Outcome.PASSED]


def test_what_takes_too_long_as_a_whole_is_out_of_time_and_keeps_what_it_had(engine: Engine) -> None:
    ended: list[TestEnded] = []

    def on_event(event: Event) -> None:
        if isinstance(event, TestEnded):
            ended.append(event)

    before = zygotes(engine)
    grade(engine, SOLUTION, on_event=on_event)
    second = "<" if ended.pop().id == "test_negative" else ">"
    ended.clear()
    report = grade(engine, SLOW_AT_SECOND.replace("SIGN", second), within_s=3, on_event=on_event)
    assert report.outcome is Outcome.TIME_LIMIT
    passed, late = sorted(report.tests, key=lambda test: test.outcome.severity)
    assert (passed.outcome, late.outcome) == (Outcome.PASSED, Outcome.TIME_LIMIT)
    assert report.score == passed.points == ended[0].points
    assert late.feedback == (
        "Your code did not answer in time (all tests together may take 3 s). Is there a loop that never ends?"
    )
    assert len(ended) == 1
    assert zygotes(engine) == before


@pytest.mark.parametrize("source", [FOR_EVER, PRINTS, LOADS_FOR_EVER], ids=["a loop", "a flood", "while it loads"])
def test_every_test_that_was_not_reached_is_out_of_time(engine: Engine, source: str) -> None:
    report = grade(engine, source, within_s=2)
    assert [test.outcome for test in report.tests] == [Outcome.TIME_LIMIT] * 2
    assert (report.score, report.max_score) == (0, 3)
