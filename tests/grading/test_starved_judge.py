"""A judge that dies of an answer is the submission's outcome; one that dies of the tests is the exercise's fault."""

from __future__ import annotations

import pytest

from graders import Engine
from graders.report import Outcome
from tests.grading.exercises import an_exercise, one_test

HUNGRY = "kept = [bytearray(2**20) for _ in range(int(student.double(1)) * {megabytes})]\nassert kept"
DIES = "import os\nif student.double(1) == {answer}:\n    os._exit(1)\nassert False"


def zygotes(engine: Engine) -> dict[str, object]:
    return dict(engine._zygotes)


def test_memory_that_an_answer_takes_is_the_submissions(engine: Engine) -> None:
    before = zygotes(engine)
    exercise = an_exercise(one_test(HUNGRY.format(megabytes=1)), mistakes={})
    report = engine.grade(exercise, {"submission.py": "def double(x):\n    return 9_000 * x\n"}, seed=1)
    assert report.outcome is Outcome.MEMORY_LIMIT, report.tests
    assert report.score == 0
    assert zygotes(engine) == before


def test_a_judge_that_ends_because_of_an_answer_costs_no_zygote(engine: Engine) -> None:
    before = zygotes(engine)
    exercise = an_exercise(one_test(DIES.format(answer=5)), mistakes={})
    report = engine.grade(exercise, {"submission.py": "def double(x):\n    return 5 * x\n"}, seed=1)
    assert report.outcome is Outcome.TIME_LIMIT
    assert report.tests[0].feedback == "Your answers take more time to look at than the grader has."
    assert zygotes(engine) == before


def test_a_judge_that_the_reference_ends_as_well_is_the_exercises_fault(engine: Engine) -> None:
    exercise = an_exercise(one_test(DIES.format(answer=2)), mistakes={})
    report = engine.grade(exercise, {"submission.py": "def double(x):\n    return x + x\n"}, seed=1)
    assert report.outcome is Outcome.INTERNAL_ERROR


def test_a_library_that_does_not_come_back_to_python_is_ended(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    body = "from collections import deque\nfrom itertools import repeat\n"
    body += "deque(repeat(0, int(student.double(1)) ** 12), maxlen=0)\nassert student.double(1) == 2"
    monkeypatch.setattr("graders.conversation.OWN_TEST_S", 1.0)
    exercise = an_exercise(one_test(body), mistakes={}, limits={"wall_s": 1})
    report = engine.grade(exercise, {"submission.py": "def double(x):\n    return 9 * x\n"}, seed=1)
    assert report.outcome is Outcome.TIME_LIMIT
    assert report.tests[0].feedback == "Your answers take more time to look at than the grader has."
