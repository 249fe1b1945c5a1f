"""Each test stands for itself: points, order, starter, diagnosis, and what is shown in which mode."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

import pytest

from graders import Engine
from graders.protocol import Collected, Event, Loaded, TestEnded
from graders.report import Outcome, Report
from tests.grading.exercises import HIDDEN, SOLUTION, STARTER, an_exercise, one_test

FAILS_BELOW_ZERO = "def double(x):\n    if x < 0:\n        {body}\n    return 2 * x\n"

ROOT = Path(__file__).resolve().parents[2]


def grade(engine: Engine, source: str, **options: Any) -> Report:
    return engine.grade(an_exercise(), {"submission.py": source}, **{"seed": 1, **options})


def named_tests(names: list[str]) -> str:
    """Hidden tests of these names, worth one point each."""
    tests = [
        f'@pytest.mark.points(1)\n@pytest.mark.feedback("f")\ndef {name}(student):\n    """{name}."""\n'
        "    assert student.double(1) == 2\n"
        for name in names
    ]
    return "import pytest\n\n\n" + "\n\n".join(tests)


CASES = """
import pytest


@pytest.mark.parametrize("x", [1, 2, 3])
@pytest.mark.points(1)
@pytest.mark.feedback("f")
def test_cases(student, x):
    \"""Some numbers.\"""
    assert student.double(x) == 2 * x
"""


def outcomes(report: Report) -> dict[str, str]:
    return {test.id: str(test.outcome) for test in report.tests}


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ("raise ValueError", "runtime_error"),
        ("import os; os._exit(1)", "runtime_error"),
        ("while True: pass", "time_limit"),
        ("import time; time.sleep(99)", "time_limit"),
        ("return bytearray(10**10)", "memory_limit"),
        ("print('x' * 10**6)", "output_limit"),
        ("return 0", "wrong_answer"),
    ],
)
@pytest.mark.parametrize("seed", [1, 2])
def test_what_befalls_one_test_costs_only_that_test(engine: Engine, body: str, outcome: str, seed: int) -> None:
    report = grade(engine, FAILS_BELOW_ZERO.format(body=body), seed=seed)
    assert outcomes(report) == {"test_negative": outcome, "test_positive": "passed"}
    assert (report.score, str(report.outcome)) == (2, outcome)


def test_a_right_submission_gets_everything(engine: Engine) -> None:
    report = grade(engine, SOLUTION)
    assert (report.outcome, report.score, report.max_score) == (Outcome.PASSED, 3, 3)
    assert [test.feedback for test in report.tests] == ["", ""]
    assert report.diagnosis == ""


def test_the_starter_is_not_attempted(engine: Engine) -> None:
    report = grade(engine, STARTER)
    assert outcomes(report) == {"test_negative": "not_attempted", "test_positive": "not_attempted"}
    assert report.tests[0].feedback == "`double` is still as in the starter."


def test_a_starter_with_another_docstring_is_still_the_starter(engine: Engine) -> None:
    report = grade(engine, '# mine\ndef double(x: int) -> int:\n    """I will do this later."""\n    return 0\n')
    assert report.outcome is Outcome.NOT_ATTEMPTED


def test_a_constant_function_is_an_attempt(engine: Engine) -> None:
    assert grade(engine, "def double(x):\n    return 1\n").outcome is Outcome.WRONG_ANSWER


@pytest.mark.parametrize(
    ("answer", "diagnosis"),
    [("x ** 2", "That is the square; twice is a sum."), ("x + x + x", "That is three times."), ("x + 1", "")],
)
def test_the_mistake_that_answers_alike_is_named(engine: Engine, answer: str, diagnosis: str) -> None:
    assert grade(engine, f"def double(x):\n    return {answer}\n").diagnosis == diagnosis


def test_tests_stand_in_the_report_as_in_the_file_though_they_run_in_the_order_of_the_seed(engine: Engine) -> None:
    names = [f"test_{letter}" for letter in "abcdefgh"]
    exercise = an_exercise(named_tests(names), points=8.0)
    ran: list[list[str]] = []
    for seed in range(3):
        heard: list[Event] = []
        report = engine.grade(exercise, {"submission.py": SOLUTION}, seed=seed, on_event=heard.append)
        assert [test.id for test in report.tests] == names
        ran.append([event.id for event in heard if isinstance(event, TestEnded)])
        assert sorted(ran[-1]) == names
    assert len({tuple(order) for order in ran}) > 1


def test_each_test_gets_as_many_events_as_results(engine: Engine) -> None:
    events: list[type] = []
    grade(engine, SOLUTION, on_event=lambda event: events.append(type(event)))
    assert events[:2] == [Collected, Loaded]
    assert events.count(TestEnded) == 2


def test_every_case_of_a_parametrised_test_has_its_points(engine: Engine) -> None:
    hidden = HIDDEN + (
        '\n\n@pytest.mark.parametrize("x", [1, 2, 30])\n@pytest.mark.points(1)\n@pytest.mark.feedback("f")\n'
        'def test_small(student, x):\n    """Small numbers."""\n    assert student.double(x) == 2 * x\n'
    )
    report = engine.grade(
        an_exercise(hidden, points=6.0), {"submission.py": "def double(x):\n    return min(2 * x, 9.5)\n"}, seed=1
    )
    cases = [test for test in report.tests if test.id.startswith("test_small")]
    assert [(test.id, test.title, test.points) for test in cases] == [
        ("test_small[1]", "Small numbers (1)", 1),
        ("test_small[2]", "Small numbers (2)", 1),
        ("test_small[30]", "Small numbers (30)", 0),
    ]


@pytest.mark.parametrize(
    ("mark", "titles"),
    [
        ('("x", "y"), [(1, [2]), (2, [4])]', ["Small numbers (case 1)", "Small numbers (case 2)"]),
        ('("x", "y"), [(1, 2), (2, 4)], ids=["one", "two"]', ["Small numbers (one)", "Small numbers (two)"]),
        ('"x, y", [(1, 2), pytest.param(2, 4, id="two")]', ["Small numbers (case 1)", "Small numbers (two)"]),
        (
            '"y", ["−1", "½"])\n@pytest.mark.parametrize("x", [1.5]',
            ["Small numbers (1.5, −1)", "Small numbers (1.5, ½)"],
        ),
        (
            '"x", range(998, 1000))\n@pytest.mark.parametrize("y", ["z"]',
            ["Small numbers (z, 998)", "Small numbers (z, 999)"],
        ),
        ('"x", [lambda: 0])\n@pytest.mark.parametrize("y", ["AND"]', ["Small numbers (AND, case 1)"]),
    ],
)
def test_a_title_has_an_authors_words_only(engine: Engine, mark: str, titles: list[str]) -> None:
    hidden = (
        f"import pytest\n\n\n@pytest.mark.parametrize({mark})\n@pytest.mark.points(1)\n"
        '@pytest.mark.feedback("f")\ndef test_small(student, x, y):\n    """Small numbers."""\n'
    )
    report = engine.grade(an_exercise(hidden), {"submission.py": SOLUTION}, seed=1)
    assert sorted(test.title for test in report.tests) == sorted(titles)


def test_a_test_without_a_docstring_is_called_by_its_name_in_words(engine: Engine) -> None:
    hidden = (
        "import pytest\n\n\n@pytest.mark.points(3)\ndef test_two_rows(student):\n    assert student.double(1) == 2\n"
    )
    report = engine.grade(an_exercise(hidden), {"submission.py": SOLUTION}, seed=1)
    assert [test.title for test in report.tests] == ["Two rows"]


def test_visible_tests_show_what_was_printed_and_compared(engine: Engine) -> None:
    report = grade(
        engine, "print('loaded')\n\n\ndef double(x):\n    print('asked', x)\n    return 3\n", tests="visible"
    )
    assert outcomes(report) == {"test_one": "wrong_answer"}
    assert report.stdout == "loaded\nasked 1\n"
    assert "assert 3 == 2" in report.tests[0].feedback
    assert report.diagnosis == ""


def test_hidden_tests_show_only_what_was_printed_before_them(engine: Engine) -> None:
    report = grade(engine, "print('loaded')\n\n\ndef double(x):\n    print('asked', x)\n    return 3\n")
    assert report.stdout == "loaded\n"
    assert "assert" not in report.tests[0].feedback


def test_a_slow_engine_keeps_nothing_printed_during_hidden_tests(engine: Engine) -> None:
    """What is printed and what the judge says arrive on two ways; the engine may hear both at once."""
    source = "def double(x):\n    print('hidden input', x, flush=True)\n    return 2 * x\n"
    report = grade(engine, source, on_event=lambda event: time.sleep(0.3) if isinstance(event, Collected) else None)
    assert (report.outcome, report.stdout) == (Outcome.PASSED, "")


def test_events_that_come_together_are_all_heard(engine: Engine) -> None:
    """The judge may say two things before the engine listens once; both must be handled."""
    source = (
        "import os\n\nasked = []\n\n\ndef double(x):\n    asked.append(x)\n"
        "    return 2 * x if len(asked) < 3 else os._exit(0)\n"
    )
    exercise = an_exercise(CASES)
    start = time.monotonic()
    report = engine.grade(
        exercise,
        {"submission.py": source},
        seed=1,
        on_event=lambda event: time.sleep(0.3) if isinstance(event, TestEnded) else None,
    )
    assert sorted(str(test.outcome) for test in report.tests) == ["passed", "passed", "runtime_error"]
    assert time.monotonic() - start < 20


@pytest.mark.parametrize("excess", [1, 2_000, 5_000, 70_000])
def test_every_byte_beyond_the_limit_is_seen(engine: Engine, excess: int) -> None:
    """Also when all of it fits into the pipe, and the test is answered before anybody has read it."""
    exercise = an_exercise(one_test("assert student.double(1) == 2"))
    source = f"import sys\n\n\ndef double(x):\n    sys.stdout.write('x' * {64 * 1024 + excess})\n    return 2 * x\n"
    report = engine.grade(exercise, {"submission.py": source}, seed=1)
    assert (report.outcome, report.score) == (Outcome.OUTPUT_LIMIT, 0)
    assert report.tests[0].feedback == "Your code printed more than the exercise allows (64 KiB)."


def test_output_up_to_the_limit_is_allowed(engine: Engine) -> None:
    exercise = an_exercise(one_test("assert student.double(1) == 2"))
    source = f"import sys\n\n\ndef double(x):\n    sys.stdout.write('x' * {64 * 1024})\n    return 2 * x\n"
    assert engine.grade(exercise, {"submission.py": source}, seed=1).outcome is Outcome.PASSED


def test_long_output_is_cut_and_counted(engine: Engine) -> None:
    report = grade(engine, "print('x' * 30_000)\n" + SOLUTION)
    assert report.outcome is Outcome.PASSED
    assert len(report.stdout) < 21_000
    assert report.stdout.endswith("… (30001 bytes in all)")


def test_what_is_printed_while_hidden_tests_run_is_not_counted(engine: Engine) -> None:
    """A count of it would carry bits of a hidden input past the tests."""
    exercise = an_exercise(one_test("assert student.double(1) == 2"))
    source = "print('x' * 30_000)\n\n\ndef double(x):\n    print('y' * 1000 * x)\n    return 2 * x\n"
    report = engine.grade(exercise, {"submission.py": source}, seed=1)
    assert report.outcome is Outcome.PASSED
    assert report.stdout.endswith("… (30001 bytes in all)")


def test_output_is_made_legible(engine: Engine) -> None:
    source = "import os\nos.write(1, b'a\\x1b[31mb\\tc\\r\\n\\xff\\x00d<script>')\n" + SOLUTION
    assert grade(engine, source).stdout == "a[31mb c\n�d<script>"


def test_a_test_file_that_is_broken_is_our_failure_and_staff_read_why(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    report = engine.grade(an_exercise("import nothing_there\n"), {"submission.py": SOLUTION}, seed=1)
    assert (report.outcome, report.tests, report.max_score) == (Outcome.INTERNAL_ERROR, (), 3)
    assert "nothing_there" in capsys.readouterr().err


def test_an_answer_that_a_test_cannot_use_is_wrong(engine: Engine) -> None:
    named = SOLUTION.replace("2 * x", "{'a': 2 * x}")
    exercise = an_exercise(one_test("assert student.double(1)['a'] == 2"), solution=named, mistakes={}, alternatives={})
    report = engine.grade(exercise, {"submission.py": SOLUTION}, seed=1)
    assert report.tests[0].feedback == "The answer is not of the kind that this test can use."


def test_a_judge_that_prints_much_is_not_held_up(engine: Engine) -> None:
    exercise = an_exercise(one_test("print('x' * 1_000_000)\nassert student.double(1) == 2"))
    assert engine.grade(exercise, {"submission.py": SOLUTION}, seed=1).outcome is Outcome.PASSED


def test_a_submission_that_names_no_library_is_given_models_where_the_starter_names_keras(engine: Engine) -> None:
    """A student who only calls ``model.predict`` need not import Keras: the exercise is about it."""
    body = """
inputs = student.make("keras_input", (2,))
assert student.double(student.make("model", inputs, inputs)) == 2
"""
    limits = {"memory_mb": 512, "cpu_s": 10, "wall_s": 60, "threads": 64}
    exercise = an_exercise(one_test(body), tier="M", starter=f"import keras\n\n{STARTER}", limits=limits)
    report = engine.grade(exercise, {"submission.py": "def double(model):\n    return model.input_shape[1]\n"}, seed=1)
    assert outcomes(report) == {"test_it": "passed"}


@pytest.mark.parametrize(
    "source", ["/proc/self/cmdline", "/proc/self/mountinfo", "/proc/self/maps", "/proc/self/environ"]
)
def test_no_path_of_the_machine_is_shown(engine: Engine, source: str) -> None:
    printing = f"print(open('{source}').read().replace(chr(0), ' ')[:15_000])\n" + SOLUTION
    report = grade(engine, printing)
    assert len(report.stdout) > 20 or source.endswith("environ")
    for folder in (ROOT, Path(sys.prefix), Path(sys.prefix).resolve()):
        assert str(folder) not in report.stdout


BOTH_SIGNS = '''
import pytest


@pytest.mark.points(3)
@pytest.mark.feedback("f")
def test_both(student, rng):
    """Numbers of either sign are doubled."""
    for x in (-2, 3, int(rng.integers(4, 9))):
        assert student.double(x) == 2 * x, "not twice"
'''


@pytest.mark.parametrize(
    ("answer", "diagnosis"),
    [("x ** 2", "That is the square; twice is a sum."), ("x * x if x < 0 else 2 * x", ""), ("4", "")],
)
def test_what_a_test_would_have_asked_after_its_failure_is_asked_before_a_mistake_is_named(
    engine: Engine, answer: str, diagnosis: str
) -> None:
    report = engine.grade(an_exercise(BOTH_SIGNS), {"submission.py": f"def double(x):\n    return {answer}\n"}, seed=1)
    assert report.diagnosis == diagnosis


@pytest.mark.parametrize(
    ("body", "diagnosis"), [("x * x", "That is the square; twice is a sum."), ("1 if x == 1 else 5", "")]
)
def test_what_a_fresh_process_answers_is_compared_too(engine: Engine, body: str, diagnosis: str) -> None:
    hidden = one_test("student.in_fresh_process().double(3)\nassert student.double(1) == 2, 'not twice'")
    report = engine.grade(an_exercise(hidden), {"submission.py": f"def double(x):\n    return {body}\n"}, seed=1)
    assert report.diagnosis == diagnosis


def test_after_an_answer_that_never_came_nothing_is_named(engine: Engine) -> None:
    source = "def double(x):\n    while x < 0:\n        pass\n    return x * x\n"
    assert grade(engine, source).diagnosis == ""
