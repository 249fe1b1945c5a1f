"""Each test function meets the submission in a fresh process: what it keeps from one test is gone in the next."""

from __future__ import annotations

import pytest

from graders import Engine
from graders.jails import GradingJails
from graders.judge.memoryless import is_memoryless
from graders.protocol import Event, TestEnded
from graders.report import Outcome, Report
from tests.grading.exercises import SOLUTION, an_exercise

TESTS = """
import pytest

{more}

@pytest.mark.points(1)
@pytest.mark.feedback("f")
def test_first({arguments}):
    \"\"\"First.\"\"\"
    {first}


@pytest.mark.points(1)
@pytest.mark.feedback("f")
def test_second({arguments}):
    \"\"\"Second.\"\"\"
    {second}
"""
SHARED = "@pytest.fixture(scope='module')\ndef doubled(student):\n    return student.boxed(3)\n"
COUNTS = "CALLS = []\n\n\ndef double(x):\n    CALLS.append(x)\n    return 2 * x if len(CALLS) > 1 else 0\n"
PATCHES = (
    "import numpy as np\n\n\ndef double(x):\n    seen = getattr(np, 'seen', False)\n    np.seen = True\n"
    "    return 2 * x if seen else 0\n"
)
LEAVES_A_FILE = (
    "from pathlib import Path\n\n\ndef double(x):\n    seen = Path('seen').exists()\n    Path('seen').touch()\n"
    "    return 2 * x if seen else 0\n"
)
BOXES = "KEPT = []\n\n\ndef boxed(x):\n    kept = [x]\n    return lambda: kept[0]\n"
ENDLESS = "import time\nfrom pathlib import Path\n\ntime.sleep(99)\n\n\ndef double(x):\n    return 2 * x\n"


def grade(engine: Engine, submission: str, test: str = "assert student.double(1) == 2", seed: int = 1) -> Report:
    hidden = TESTS.format(more="", arguments="student", first=test, second=test)
    return engine.grade(an_exercise(hidden, points=2.0), {"submission.py": submission}, seed=seed)


PLAIN = "import tensorflow as tf\n\n\ndef double(x):\n    return 2 * x\n"
HEAVY = f"import tensorflow as tf\n\n{COUNTS}"
LEAVE = {"a counter": COUNTS, "a counter beside TensorFlow": HEAVY, "a patch": PATCHES, "a file": LEAVES_A_FILE}


@pytest.mark.parametrize("submission", LEAVE.values(), ids=LEAVE)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_what_one_test_left_helps_no_other(engine: Engine, submission: str, seed: int) -> None:
    report = grade(engine, submission, seed=seed)
    assert [test.outcome for test in report.tests] == [Outcome.WRONG_ANSWER] * 2
    assert report.score == 0


NAMED = """
import keras
import numpy as np


def double(x):
    label = np.array("." * 40)
    label[...] = keras.layers.Dense(1)
    return 2 * x if label == "<Dense name=dense, built=False>" else 0
"""
"""Right for as long as no layer was named before."""


def test_a_network_that_keeps_nothing_is_asked_in_one_process_with_the_names_of_a_first_one(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    renewed: list[GradingJails] = []
    monkeypatch.setattr(GradingJails, "next_student", renewed.append)
    assert is_memoryless({"submission.py": NAMED})
    report = grade(engine, NAMED)
    assert ([test.outcome for test in report.tests], renewed) == ([Outcome.PASSED] * 2, [])


def test_groups_come_in_an_order_that_the_seed_decides(engine: Engine) -> None:
    orders = set()
    for seed in range(6):
        heard: list[Event] = []
        hidden = TESTS.format(more="", arguments="student", first="pass", second="pass")
        engine.grade(an_exercise(hidden, points=2.0), {"submission.py": COUNTS}, seed=seed, on_event=heard.append)
        orders.add(tuple(event.id for event in heard if isinstance(event, TestEnded)))
    assert len(orders) == 2


def test_what_one_test_left_helps_no_other_where_the_solution_has_tensorflow(engine: Engine) -> None:
    test = "assert student.double(1) == 2"
    exercise = an_exercise(TESTS.format(more="", arguments="student", first=test, second=test), solution=PLAIN)
    report = engine.grade(exercise, {"submission.py": HEAVY}, seed=1)
    assert [test.outcome for test in report.tests] == [Outcome.WRONG_ANSWER] * 2


def test_what_is_printed_at_load_is_heard_once(engine: Engine) -> None:
    report = grade(engine, "print('hello')\n" + SOLUTION)
    assert (report.outcome, report.stdout) == (Outcome.PASSED, "hello\n")


def test_each_process_begins_with_other_seeds(engine: Engine) -> None:
    drawn = "import random\n\nNUMBER = random.random()\n\n\ndef double(x):\n    return NUMBER\n"
    report = grade(engine, drawn, test="assert False, str(student.double(1))")
    assert len({test.feedback for test in report.tests}) == 2


def test_a_load_that_never_ends_costs_its_limit_once(engine: Engine) -> None:
    report = grade(engine, ENDLESS)
    assert [test.outcome for test in report.tests] == [Outcome.TIME_LIMIT] * 2
    assert report.usage is not None
    assert report.usage.wall_s < 2 * an_exercise().limits.wall_s


def test_tests_that_share_a_live_fixture_meet_one_process(engine: Engine) -> None:
    test = "assert doubled() == 3"
    hidden = TESTS.format(more=SHARED, arguments="doubled", first=test, second=test)
    exercise = an_exercise(hidden, points=2.0, entry_points=("boxed",), solution=BOXES)
    report = engine.grade(exercise, {"submission.py": BOXES}, seed=1)
    assert [test.outcome for test in report.tests] == [Outcome.PASSED] * 2


def test_a_handle_of_an_ended_process_is_the_authors_fault(
    engine: Engine, capfd: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    test = "KEPT.append(student.boxed(3)); assert KEPT[0]() == 3"
    hidden = TESTS.format(more="KEPT = []", arguments="student", first=test, second=test)
    exercise = an_exercise(hidden, points=2.0, entry_points=("boxed",), solution=BOXES)
    report = engine.grade(exercise, {"submission.py": BOXES}, seed=1)
    assert report.outcome is Outcome.INTERNAL_ERROR
    assert "belongs to a process that has ended" in capfd.readouterr().err
