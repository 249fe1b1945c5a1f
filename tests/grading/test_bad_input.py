"""What a student reads when the submission is broken; nothing of it is our failure."""

from __future__ import annotations

import sys

import pytest

from graders import Engine
from graders.report import Outcome, Report
from tests.grading.exercises import an_exercise, one_test

EXERCISE = an_exercise()
RE, WA, TL, ML, OL, NA = (
    Outcome.RUNTIME_ERROR,
    Outcome.WRONG_ANSWER,
    Outcome.TIME_LIMIT,
    Outcome.MEMORY_LIMIT,
    Outcome.OUTPUT_LIMIT,
    Outcome.NOT_ATTEMPTED,
)

CASES = {
    "syntax error": (
        "def double(x)\n    return 2 * x\n",
        RE,
        "SyntaxError: expected ':'\nsubmission.py, line 1: def double(x)\nPython could not read your file.",
    ),
    "indentation": ("def double(x):\nreturn 2 * x\n", RE, "IndentationError: expected an indented block"),
    "empty file": ("", NA, "`double` is not defined in your submission."),
    "only a comment": ("# later\n", NA, "`double` is not defined in your submission."),
    "missing function": ("def duoble(x):\n    return 2 * x\n", NA, "`double` is not defined in your submission."),
    "wrong signature": (
        "def double():\n    return 2\n",
        RE,
        "cannot be called as the statement says: too many positional arguments; it is defined with ().",
    ),
    "too many parameters": (
        "def double(x, y):\n    return 2\n",
        RE,
        "cannot be called as the statement says: missing a required argument: 'y'; it is defined with (x, y).",
    ),
    "exception": (
        "def double(x):\n    return x / 0\n",
        RE,
        "ZeroDivisionError: float division by zero\nsubmission.py, line 2: return x / 0",
    ),
    "exception while loading": (
        "limit = 10\nraise ValueError(f'not {limit + 2}')\n",
        RE,
        "ValueError: not 12\nsubmission.py, line 2: raise ValueError",
    ),
    "missing library": (
        "import nowhere\n",
        RE,
        "ModuleNotFoundError: No module named 'nowhere'\nsubmission.py, line 1: import nowhere\nThe grader has NumPy,",
    ),
    "input": (
        "def double(x):\n    return 2 * float(input())\n",
        RE,
        "There is nobody to type input while your code is graded: use the arguments.",
    ),
    "os._exit": (
        "import os\n\n\ndef double(x):\n    os._exit(0)\n",
        RE,
        "Your code ended the Python process (exit status 0). Return a value instead.",
    ),
    "sys.exit": (
        "import sys\n\n\ndef double(x):\n    sys.exit('done')\n",
        RE,
        "Your code ended the program: return a value instead.",
    ),
    "segmentation fault": (
        "import ctypes\n\n\ndef double(x):\n    ctypes.string_at(0)\n",
        RE,
        "Your code crashed the Python process (segmentation fault).",
    ),
    "fork bomb": (
        "import os\n\n\ndef double(x):\n    while True:\n        os.fork()\n",
        RE,
        "Operation not permitted\nsubmission.py, line 6: os.fork()\nThe sandbox does not allow this.",
    ),
    "file of the machine": ("open('/etc/passwd')\n", RE, "FileNotFoundError"),
    "network": (
        "import socket\n\n\ndef double(x):\n    socket.create_connection(('127.0.0.1', 80))\n",
        RE,
        "Permission denied\nsubmission.py, line 5",
    ),
    "endless recursion": (
        "def double(x):\n    return double(x)\n",
        RE,
        "depth exceeded\nsubmission.py, line 2: return double(x)\nA function calls itself without end.",
    ),
    "infinite loop": (
        "def double(x):\n    while True:\n        pass\n",
        TL,
        "s). Is there a loop that never ends?",
    ),
    "10 GB": (
        "def double(x):\n    return bytearray(10 * 10**9)\n",
        ML,
        "submission.py, line 2: return bytearray(10 * 10**9)\nIt asked for more memory than the exercise allows.",
    ),
    "memory little by little": (
        "def double(x):\n    kept = []\n    while True:\n        kept.append(bytearray(10**6))\n",
        ML,
        "more memory than the exercise allows (96 MiB).",
    ),
    "100 MB of output": (
        "def double(x):\n    for _ in range(1000):\n        print('x' * 10**5)\n    return 2 * x\n",
        OL,
        "Your code printed more than the exercise allows (64 KiB).",
    ),
    "wrong type": ("def double(x):\n    return str(2 * x)\n", WA, "double: expected numbers, got str: '"),
    "nothing": ("def double(x):\n    2 * x\n", WA, "double: expected numbers, got NoneType: None."),
    "print": (
        "def double(x):\n    print(2 * x)\n",
        WA,
        "got NoneType: None.\nEach of your answers is None: is a `return` missing, or a `print` in its place?",
    ),
    "wrong shape": (
        "def double(x):\n    return [2 * x]\n",
        WA,
        "double: expected a single number (shape ()), got shape (1,).",
    ),
    "array for a number": (
        "import numpy as np\n\n\ndef double(x):\n    return np.array([2 * x])\n",
        WA,
        "double: expected a single number (shape ()), got shape (1,).",
    ),
    "NaN": ("def double(x):\n    return float('nan')\n", WA, "got nan."),
    "generator": (
        "def double(x):\n    yield 2 * x\n",
        WA,
        "double: expected a single number (shape ()), got shape (1,).",
    ),
    "an object": (
        "class Twice:\n    pass\n\n\ndef double(x):\n    return Twice()\n",
        WA,
        "Your function answered with an object of type Twice.",
    ),
    "a function": (
        "def double(x):\n    return lambda: 2 * x\n",
        WA,
        "double: expected numbers, got function: <function function>.",
    ),
    "a constant": ("double = 2\n", WA, ""),
    "2 MB": (f"# {'x' * 2_000_000}\ndef double(x):\n    return 3 * x\n", WA, "double: expected"),
}


@pytest.mark.parametrize("name", CASES)
def test_bad_input_gets_its_outcome_and_clear_words(engine: Engine, name: str) -> None:
    source, outcome, words = CASES[name]
    report = engine.grade(EXERCISE, {"submission.py": source}, seed=1)
    assert {test.outcome for test in report.tests} == {outcome}
    assert report.outcome is outcome
    assert (report.score, report.max_score) == (0, 3)
    assert any(words in test.feedback for test in report.tests)
    assert all(len(test.feedback) <= 1500 for test in report.tests)


@pytest.mark.parametrize(
    "name", ["syntax error", "missing library", "exception while loading", "missing function", "exception", "nothing"]
)
def test_one_cause_is_said_once(engine: Engine, name: str) -> None:
    source, outcome, words = CASES[name]
    report = engine.grade(EXERCISE, {"submission.py": source}, seed=1)
    assert {test.outcome for test in report.tests} == {outcome}
    first, second = report.tests
    assert words in first.feedback
    assert second.feedback == "As for “Negative numbers are doubled”."


def test_errors_in_two_lines_are_two_causes(engine: Engine) -> None:
    report = grade(engine, "def double(x):\n    if x < 0:\n        return x / 0\n    return x / 0\n")
    assert ["line 3" in test.feedback for test in report.tests] == [True, False]
    assert ["line 4" in test.feedback for test in report.tests] == [False, True]


@pytest.mark.parametrize("name", ["wrong type", "wrong shape", "nothing", "a function", "an object", "exception"])
def test_what_explains_itself_stands_without_advice(engine: Engine, name: str) -> None:
    report = engine.grade(EXERCISE, {"submission.py": CASES[name][0]}, seed=1)
    assert not any(advice in str(report.to_json()) for advice in ("Think of", "Add the number"))


def test_a_list_of_another_length_is_wrong_and_no_other_kind(engine: Engine) -> None:
    hidden = one_test("assert_close(student.double([1, 2]), [2, 4], name='double')")
    report = engine.grade(an_exercise(hidden), {"submission.py": "def double(x):\n    return [2]\n"}, seed=1)
    assert report.tests[0].feedback == "double: expected shape (2,), got shape (1,).\nLook again."


def test_a_test_that_asks_for_the_type_gives_its_advice(engine: Engine) -> None:
    hidden = one_test("assert_type(student.double(1), int, name='double')")
    report = engine.grade(an_exercise(hidden), {"submission.py": "def double(x):\n    return 2.0\n"}, seed=1)
    assert report.tests[0].feedback == "double: expected int, got float: 2.0.\nLook again."


def test_none_is_right_from_a_function_that_has_nothing_to_say(engine: Engine) -> None:
    silent = an_exercise(one_test("student.double([])\nassert False"), solution="def double(x):\n    x.append(2)\n")
    report = engine.grade(silent, {"submission.py": "def double(x):\n    pass\n"}, seed=1)
    assert report.tests[0].feedback == "Look again."


def test_a_wrong_answer_carries_the_advice_and_an_error_does_not(engine: Engine) -> None:
    wrong = grade(engine, "def double(x):\n    return 2 * x + 1\n")
    assert [test.feedback.splitlines()[-1] for test in wrong.tests] == [
        "Think of numbers below zero.",
        "Add the number to itself.",
    ]
    broken = grade(engine, "def double(x):\n    return 1 / 0\n")
    assert all("Think of" not in test.feedback for test in broken.tests)


def test_a_file_that_is_not_utf8_never_comes_this_far(engine: Engine) -> None:
    """Half characters can only come from a caller that made them; even they are no failure of ours."""
    report = grade(engine, "def double(x):\n    return 2 * x  # \ud800\n")
    assert report.outcome is RE
    assert "surrogates not allowed" in report.tests[0].feedback


def test_an_error_in_a_second_module_is_placed_there(engine: Engine) -> None:
    files = {
        "submission.py": "from parts.twice import double\n",
        "parts/__init__.py": "",
        "parts/twice.py": "\n\ndef double(x):\n    return 1 / 0\n",
    }
    report = engine.grade(EXERCISE, files, seed=1)
    assert "parts/twice.py, line 4: return 1 / 0" in report.tests[0].feedback


def test_no_path_of_the_machine_is_shown(engine: Engine) -> None:
    report = grade(engine, "import sys\nprint(sys.prefix + '/lib', sys.path)\nfrom numpy import nothing_there\n")
    assert "…/lib" in report.tests[0].feedback
    assert f"{sys.prefix}/" not in str(report.to_json())


def grade(engine: Engine, source: str) -> Report:
    return engine.grade(EXERCISE, {"submission.py": source}, seed=1)
