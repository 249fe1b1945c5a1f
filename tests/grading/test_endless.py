"""An endless loop costs its time limit once, and nothing of what does not run into it."""

from __future__ import annotations

from typing import Any

import pytest

from graders import Engine
from graders.exercise import Exercise
from graders.jails import MAX_REPLACEMENTS, GradingJails
from graders.protocol import Event, TestEnded
from graders.report import Report
from tests.grading.exercises import an_exercise

WHOLE, SHARE = "used up its processor time (1 s)", "`double` ran into its time limit in another test, so it had 0.1 s"
ENDLESS = "def double(x):\n    while True:\n        pass\n\n\ndef triple(x):\n    return 3 * x\n"


def exercise(*calls: str, wall_s: float = 60) -> Exercise:
    """One test of a point for each of ``calls``; on a busy machine, too, the processor time is used up first."""
    tests = [
        f'@pytest.mark.points(1)\n@pytest.mark.feedback("f")\ndef test_{number}(student):\n    """{number}."""\n'
        f"    assert student.{call} is not None\n"
        for number, call in enumerate(calls)
    ]
    source = "import pytest\n\n\n" + "\n\n".join(tests)
    return an_exercise(
        source, entry_points=("double", "triple"), points=float(len(calls)), mistakes={}, limits={"wall_s": wall_s}
    )


def grade(engine: Engine, source: str, *calls: str, seed: int = 1) -> Report:
    return engine.grade(exercise(*calls), {"submission.py": source}, seed=seed)


def said_of_each(engine: Engine, source: str, *calls: str, wall_s: float = 60) -> list[str]:
    """What is said when each test ends; the Report says the same words once."""
    said: list[str] = []

    def listen(event: Event) -> None:
        if isinstance(event, TestEnded):
            said.append(event.feedback)

    engine.grade(exercise(*calls, wall_s=wall_s), {"submission.py": source}, seed=1, on_event=listen)
    return said


def test_the_limit_is_used_up_once(engine: Engine) -> None:
    said = said_of_each(engine, ENDLESS, *["double(1)"] * 4)
    assert (sum(WHOLE in text for text in said), sum(SHARE in text for text in said)) == (1, 3)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_what_is_not_endless_earns_its_marks(engine: Engine, seed: int) -> None:
    """Also behind more deaths than there are processes to replace the dead."""
    endless = MAX_REPLACEMENTS + 2
    report = grade(engine, ENDLESS, *["double(1)"] * endless, *["triple(1)"] * 3, seed=seed)
    assert [str(test.outcome) for test in report.tests] == ["time_limit"] * endless + ["passed"] * 3


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_function_that_is_endless_for_some_arguments_earns_the_others(engine: Engine, seed: int) -> None:
    source = "def double(x):\n    while x < 0:\n        pass\n    return 2 * x\n"
    report = grade(engine, source, "double(-1)", "double(1)", "double(-2)", "double(2)", seed=seed)
    assert [str(test.outcome) for test in report.tests] == ["time_limit", "passed"] * 2


def test_it_is_known_in_a_fresh_process_too(engine: Engine) -> None:
    said = said_of_each(engine, ENDLESS, "double(1)", "in_fresh_process().double(1)", "in_fresh_process().double(1)")
    assert (sum(WHOLE in text for text in said), sum(SHARE in text for text in said)) == (1, 2)


def test_a_sleeper_is_waited_for_once(engine: Engine) -> None:
    source = "import time\n\n\ndef double(x):\n    time.sleep(99)\n"
    said = said_of_each(engine, source, *["double(1)"] * 3, wall_s=4)
    assert (sum("a test may take 4 s" in text for text in said), sum(SHARE in text for text in said)) == (1, 2)


def test_many_slow_answers_are_no_endless_loop(engine: Engine) -> None:
    """A process has used up its time after some of them; each is given what it needs in a fresh one."""
    source = (
        "import time\n\n\ndef double(x):\n    end = time.process_time() + 0.4\n"
        "    while time.process_time() < end:\n        pass\n    return 2 * x\n"
    )
    assert not any(SHARE in text for text in said_of_each(engine, source, *["double(1)"] * 6))


def test_what_does_not_load_in_time_is_loaded_once(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    ends: list[int] = []
    end_student = GradingJails.end_student

    def counted(jails: GradingJails) -> Any:
        ends.append(1)
        return end_student(jails)

    monkeypatch.setattr(GradingJails, "end_student", counted)
    report = grade(engine, "while True:\n    pass\n", *["double(1)"] * 4)
    assert len(ends) == 1
    assert [str(test.outcome) for test in report.tests] == ["time_limit"] * 4
