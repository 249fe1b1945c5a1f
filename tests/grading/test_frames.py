"""A submission that raises shows the way of its error: its own lines, and what names held where that may be told."""

from __future__ import annotations

import pytest

from graders import Engine
from graders.exercise import Exercise
from graders.frames import Frame
from graders.protocol import Tests
from graders.report import Outcome, Report, TestResult
from tests.grading.exercises import an_exercise, one_test

DOMAIN = "def double(x):\n    return True\n"
HELPER = """\
def pick(numbers, i):
    step = 3
    return numbers[i + step]


def double(x):
    total = 0
    for i in range(5):
        total += pick([1, 2, 3, 4, 5], i)
    return total
"""
Told = list[tuple[int, str, dict[str, str]]]


def graded(engine: Engine, source: str, asked: Exercise | None = None, tests: Tests = "hidden") -> Report:
    return engine.grade(asked or an_exercise(), {"submission.py": source}, seed=3, tests=tests)


def run(engine: Engine, source: str) -> TestResult:
    """What comes of the visible test, which asks for ``double(1)``."""
    (test,) = graded(engine, source, tests="visible").tests
    return test


def told(frames: tuple[Frame, ...]) -> Told:
    return [(frame.line, frame.function, {each.name: each.value for each in frame.names}) for frame in frames]


def test_a_run_shows_each_frame_with_its_line_and_its_names(engine: Engine) -> None:
    test = run(engine, HELPER)
    assert test.feedback == "IndexError: list index out of range\nsubmission.py, line 3: return numbers[i + step]"
    assert told(test.frames) == [
        (9, "double", {"total": "9", "i": "2", "x": "1"}),
        (3, "pick", {"numbers": "[1, 2, 3, 4, 5]", "i": "2", "step": "3"}),
    ]
    assert [frame.source for frame in test.frames] == ["total += pick([1, 2, 3, 4, 5], i)", "return numbers[i + step]"]


def test_a_hidden_test_shows_lines_and_its_example_what_names_held(engine: Engine) -> None:
    first, second = graded(engine, HELPER, an_exercise(domain=DOMAIN)).tests
    assert told(first.frames) == [(9, "double", {}), (3, "pick", {})]
    assert first.example is not None
    assert first.example.call == "double(0.0)"
    assert told(first.example.frames) == [
        (9, "double", {"total": "9", "i": "2", "x": "0.0"}),
        (3, "pick", {"numbers": "[1, 2, 3, 4, 5]", "i": "2", "step": "3"}),
    ]
    assert (second.feedback, second.frames) == ("As for “Negative numbers are doubled”.", ())


SECRET = 7341.5
HIDDEN = f'''
import pytest


@pytest.mark.points(3)
@pytest.mark.feedback("Look again.")
@pytest.mark.example(False)
def test_it(student, rng):
    """It works."""
    assert student.double({SECRET} + 0 * rng.normal()) == 2
'''
LOUD = """\
import json, os, sys

SEEN = []


def double(x):
    SEEN.append(x)
    copy = [x, str(x)]
    with open("seen.txt", "a") as kept:
        kept.write(str(x))
    raise ValueError(f"{SEEN} {copy}")
"""
FORGED = """\
import graders.harness.frames as frames, graders.harness.errors as errors
from graders.protocol import FaultFrame


def forge(error, files, *, values):
    told = {"x": str(error), f"x{str(error)}": str(error)}
    lines = (("submission.py", 9), (f"{error}.py", 1), ("submission.py", 10**9), ("submission.py", 5))
    return tuple(FaultFrame(file, line, told, column=7341, skipped=7341) for file, line in lines)


errors.frames_of = forge


def double(x):
    raise ValueError(str(x))
"""


@pytest.mark.parametrize("source", [LOUD, FORGED], ids=["what names hold", "frames that were invented"])
def test_nothing_of_a_hidden_input_that_may_not_be_shown_is_told(engine: Engine, source: str) -> None:
    report = graded(engine, source, an_exercise(HIDDEN, domain=DOMAIN))
    (test,) = report.tests
    assert test.outcome is Outcome.RUNTIME_ERROR
    assert test.example is None
    assert all(frame.names == () and frame.column == 0 for frame in test.frames)
    shown = str(report.to_json() | {"exercise": ""})
    assert "7341.5" not in shown


def test_what_is_shown_of_an_example_has_met_its_call_alone(engine: Engine) -> None:
    source = LOUD.replace("    raise", "    seen = SEEN[:]\n    raise")
    first, _ = graded(engine, source, an_exercise(domain=DOMAIN)).tests
    assert first.example is not None
    names = {each.name: each.value for each in first.example.frames[-1].names}
    assert names["seen"] == "[0.0]"
    assert first.example.difference.startswith("ValueError: [0.0] [0.0, '0.0']")


def test_an_error_that_hangs_on_earlier_calls_has_no_example(engine: Engine) -> None:
    source = (
        "N = []\n\n\ndef double(x):\n    N.append(x)\n    if len(N) > 1:\n        raise ValueError\n    return 2 * x\n"
    )
    hidden = one_test("student.double(1.0)\nstudent.double(float(rng.uniform()))")
    (test,) = graded(engine, source, an_exercise(hidden, domain=DOMAIN)).tests
    assert test.outcome is Outcome.RUNTIME_ERROR
    assert test.example is None


def test_a_file_that_python_cannot_read_shows_where(engine: Engine) -> None:
    first, second = graded(engine, "def double(x):\n    y = 1\n    return 2 * * x\n").tests
    (frame,) = first.frames
    assert (frame.line, frame.source, frame.column, frame.caret) == (3, "return 2 * * x", 12, " " * 11 + "^")
    assert second.frames == ()


def test_what_loading_raises_shows_what_names_held(engine: Engine) -> None:
    (frame,) = graded(engine, "import math\nSIZE = 0\nSCALE = 1 / SIZE\n").tests[0].frames
    assert told((frame,)) == [(3, "", {"SIZE": "0"})]


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("def double(x):\n    return double(x + 1)\n", [2] * 8),
        ("def double(x):\n    exec('1 / 0')\n", [2]),
        ("def double(x):\n    exec(compile(9 * '\\n' + '1 / 0', 'submission.py', 'exec'))\n", [2]),
        ("def numbers():\n    yield 1\n    yield 1 / 0\n\n\ndef double(x):\n    return numbers()\n", [3]),
        ("def double(x):\n    return sum(y / 0 for y in [1])\n", [2, 2]),
        ("def double(x):\n    return max([1, 2], key=lambda y: y / 0)\n", [2, 2]),
        ("def double(x):\n    try:\n        {}[x]\n    except KeyError as e:\n        raise ValueError from e\n", [5]),
        ("def double(x):\n    raise ExceptionGroup('all', [ValueError()])\n", [2]),
        ("def double(x):\n    raise SystemExit\n", [2]),
        ("def double(x):\n    class Body:\n        y = 1 / 0\n", [2, 3]),
    ],
    ids=["recursion", "exec", "a borrowed name", "generator", "genexpr", "lambda", "chain", "group", "exit", "class"],
)
def test_the_way_is_told_of(engine: Engine, source: str, lines: list[int]) -> None:
    test = run(engine, source)
    assert test.outcome is Outcome.RUNTIME_ERROR
    assert [frame.line for frame in test.frames] == lines


def test_a_long_way_says_how_much_of_it_is_left_out(engine: Engine) -> None:
    frames = run(engine, "def double(x):\n    return double(x + 1)\n").frames
    assert [frame.skipped > 900 for frame in frames] == [False, False, True, *[False] * 5]
    assert told(frames[:1]) == [(2, "double", {"x": "1"})]


def test_an_error_in_a_function_of_the_tests_names_who_called_it(engine: Engine) -> None:
    hidden = one_test("student.double(lambda: 1 / 0)")
    (test,) = graded(engine, "def double(f):\n    scale = 2\n    return scale * f()\n", an_exercise(hidden)).tests
    assert [(frame.line, frame.names) for frame in test.frames] == [(3, ())]


HURTS = """\
class Trap(Exception):
    def __repr__(self): raise SystemExit
    def __str__(self): raise KeyError
    def __getattribute__(self, name): raise SystemExit
    __traceback__ = property(lambda self: 1 / 0)


def double(x):
    trap = Trap()
    big, text, deep = list(range(10**6)), "x" * 10**6, {}
    for _ in range(1000):
        deep = {"in": deep}
    raise ValueError("no")
"""


def test_names_that_hurt_cost_nothing(engine: Engine) -> None:
    test = run(engine, HURTS)
    assert test.feedback == 'ValueError: no\nsubmission.py, line 13: raise ValueError("no")'
    assert told(test.frames)[0][2] == {
        "x": "1",
        "trap": "<Trap>",
        "big": "[0, 1, 2, 3, 4, 5, … 1000000 items]",
        "text": repr("x" * 50) + "… (1000000 characters)",
        "deep": "{'in': {'in': {'in': {… 1 items}}}}",
        "_": "999",
    }


def test_an_exception_that_hurts_is_a_runtime_error(engine: Engine) -> None:
    test = run(engine, HURTS.replace('raise ValueError("no")', "raise trap"))
    assert test.outcome is Outcome.RUNTIME_ERROR


def test_a_name_that_loading_never_reached_is_no_error_of_the_way(engine: Engine) -> None:
    files = {
        "submission.py": "from helper import double\n",
        "helper.py": "def double(x):\n    y = [x]\n    return y[1]\n",
    }
    (test,) = engine.grade(an_exercise(), files, seed=3, tests="visible").tests
    assert [(frame.place, frame.function) for frame in test.frames] == [("helper.py, line 3", "double")]


def test_a_name_of_the_file_is_told_where_the_line_has_it(engine: Engine) -> None:
    test = run(engine, "import math\nFACTOR = 0\nOTHER = 1\n\n\ndef double(x):\n    return math.floor(x / FACTOR)\n")
    assert told(test.frames) == [(7, "double", {"x": "1", "FACTOR": "0"})]
