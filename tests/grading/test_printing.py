"""What is printed is told while it is printed: all of a Run, of a Submit what came before its tests, and no flood."""

from __future__ import annotations

from graders import Engine
from graders.output import TOLD_BYTES
from graders.protocol import Event, PrintedSoFar, Tests
from graders.report import Report
from tests.grading.exercises import an_exercise

SLOW = """
import time

print("loading")


def double(x):
    print("asked for", x)
    time.sleep(0.8)
    return 2 * x
"""
ENDLESS = """
import time

for line in range(2_000):
    print("line", line)
    time.sleep(0.0008)


def double(x):
    return 2 * x
"""


def grade(engine: Engine, submission: str, tests: Tests) -> tuple[Report, list[str]]:
    told: list[Event] = []
    report = engine.grade(an_exercise(), {"submission.py": submission}, seed=1, tests=tests, on_event=told.append)
    return report, [event.text for event in told if isinstance(event, PrintedSoFar)]


def test_a_run_tells_what_it_prints_while_it_runs(engine: Engine) -> None:
    report, told = grade(engine, SLOW, "visible")
    assert told[0].startswith("loading\nasked for 1")
    assert report.stdout.startswith(told[0])


def test_of_hidden_tests_nothing_is_told(engine: Engine) -> None:
    report, told = grade(engine, SLOW, "hidden")
    assert report.score == report.max_score
    assert set(told) == {"loading\n"}


def test_what_is_over_soon_is_not_told(engine: Engine) -> None:
    assert grade(engine, "print('x')\ndef double(x):\n    return 2 * x\n", "visible")[1] == []


def test_the_end_of_much_is_told_line_by_line_and_seldom(engine: Engine) -> None:
    _, told = grade(engine, ENDLESS, "visible")
    assert 2 <= len(told) <= 12
    assert all(len(text) <= TOLD_BYTES for text in told)
    assert all(line.startswith("line ") for line in told[-1].splitlines())
    assert told[0] != told[-1]
