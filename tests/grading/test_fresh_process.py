"""A submission that is asked in two processes: what it remembers is not there in the other one."""

from __future__ import annotations

import pytest

from graders import Engine
from graders.report import Outcome
from tests.grading.exercises import an_exercise, one_test

SAME_SEED = "first = student.double(3)\nassert student.in_fresh_process().double(3) == first, 'one seed, two answers'"
SEEDED = "import numpy as np\n\n\ndef double(seed):\n    return float(np.random.default_rng(seed).random())\n"
REMEMBERED = (
    "import numpy as np\n\nKNOWN = {}\n\n\ndef double(seed):\n    return KNOWN.setdefault(seed, np.random.rand())\n"
)
UNSEEDED = "import numpy as np\n\n\ndef double(seed):\n    return float(np.random.rand())\n"
LEFT_A_FILE = """
import json
import random
from pathlib import Path


def double(seed):
    kept = Path("kept.json")
    if not kept.exists():
        kept.write_text(json.dumps(random.random()))
    return json.loads(kept.read_text())
"""
LOUD = "def double(x):\n    for _ in range(3000):\n        print('x' * 100)\n    return 2 * x\n"
ENDLESS = "def double(x):\n    while True:\n        pass\n"


def outcome(engine: Engine, test: str, submission: str, **limits: float) -> Outcome:
    exercise = an_exercise(one_test(test), solution=SEEDED, mistakes={}, alternatives={}, limits=limits)
    (test_result,) = engine.grade(exercise, {"submission.py": submission}, seed=1).tests
    assert isinstance(test_result.outcome, Outcome)
    return test_result.outcome


@pytest.mark.parametrize(
    ("submission", "wanted"),
    [
        (SEEDED, Outcome.PASSED),
        (REMEMBERED, Outcome.WRONG_ANSWER),
        (UNSEEDED, Outcome.WRONG_ANSWER),
        (LEFT_A_FILE, Outcome.WRONG_ANSWER),
    ],
    ids=["seeded", "remembered", "unseeded", "left in a file"],
)
def test_one_seed_gives_one_answer_for_the_seeds_sake(engine: Engine, submission: str, wanted: Outcome) -> None:
    assert outcome(engine, SAME_SEED, submission) is wanted


def test_what_is_printed_there_keeps_nobody_waiting(engine: Engine) -> None:
    test = "assert student.in_fresh_process().double(2) == 4"
    assert outcome(engine, test, LOUD, output_kb=64) is Outcome.PASSED


def test_the_limits_hold_there_too(engine: Engine) -> None:
    test = "fresh = student.in_fresh_process()\nfresh.double(2)"
    assert outcome(engine, test, ENDLESS) is Outcome.TIME_LIMIT


def test_the_reference_has_processes_like_that_too(engine: Engine) -> None:
    test = "assert reference.in_fresh_process().double(3) == reference.double(3) == student.double(3)"
    assert outcome(engine, test, SEEDED) is Outcome.PASSED
