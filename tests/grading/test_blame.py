"""A test that breaks off: is it the submission's answer, or is the exercise broken?"""

from __future__ import annotations

import pytest

from graders import Engine
from graders.report import Outcome, Report, TestResult
from tests.grading.exercises import SOLUTION, an_exercise, one_test

BROKEN = {
    "an error in the test": ("table = {}\ntable['missing']", "KeyError: 'missing'"),
    "an error of the language": ("1 / 0", "ZeroDivisionError: division by zero"),
    "the reference raises": ("reference.double('a', 'b')", "the reference solution fails"),
    "the reference is asked for what it has not": ("reference.triple(1)", "the reference solution fails"),
    "the test hands over what is no data": ("student.double(object())", "NotData"),
    "the solution is wrong for the test": ("assert int(reference.double('a')) == 4", "ValueError"),
}
CLUMSY = {
    "too few answers": ("first, second = student.double(2)", "def double(x):\n    return x\n"),
    "an index that is not there": ("student.double(2)[5]", "def double(x):\n    return [x]\n"),
    "the reference cannot read it": ("reference.double(*student.double(2))", "def double(x):\n    return [x, x]\n"),
    "a key that is missing": ("student.double(2)['b']", "def double(x):\n    return {'a': x}\n"),
}
FITTING = {
    "too few answers": "def double(x):\n    return x, x\n",
    "an index that is not there": "def double(x):\n    return [x] * 9\n",
    "the reference cannot read it": "def double(x):\n    return [x]\n",
    "a key that is missing": "def double(x):\n    return {'b': x}\n",
}


def only_test(report: Report) -> TestResult:
    (test,) = report.tests
    return test


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_exercise_is_nobodys_mistake_but_its_authors(
    engine: Engine, capsys: pytest.CaptureFixture[str], case: str
) -> None:
    body, words = BROKEN[case]
    report = engine.grade(an_exercise(one_test(body)), {"submission.py": SOLUTION}, seed=1)
    assert report.outcome is Outcome.INTERNAL_ERROR
    said = only_test(report).feedback
    assert said.startswith("test_it is broken. test_hidden.py, line ")
    assert words in said
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("case", CLUMSY)
def test_an_answer_that_a_test_cannot_use_is_a_wrong_one(engine: Engine, case: str) -> None:
    body, submission = CLUMSY[case]
    exercise = an_exercise(one_test(body), solution=FITTING[case], mistakes={}, alternatives={})
    report = engine.grade(exercise, {"submission.py": submission}, seed=1)
    assert report.outcome is Outcome.WRONG_ANSWER
    assert only_test(report).feedback.startswith("The answer is not of the kind that this test can use.")


@pytest.mark.parametrize(
    ("body", "outcome", "words"),
    [
        ("import time\ntime.sleep(1000)", Outcome.INTERNAL_ERROR, "test_it is broken. test_hidden.py, line"),
        (
            "import time\nif student.double(2) == 5:\n    time.sleep(1000)",
            Outcome.TIME_LIMIT,
            "could not be done with your answer",
        ),
    ],
    ids=["by itself", "for the answer"],
)
def test_a_test_that_never_ends_is_named(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, body: str, outcome: Outcome, words: str
) -> None:
    """With a little more than the least time that a test can have."""
    monkeypatch.setattr("graders.conversation.OWN_TEST_S", 1.0)
    exercise = an_exercise(one_test(body), limits={"wall_s": 1, "cpu_s": 1})
    slow = "def double(x):\n    return 5\n"
    report = engine.grade(exercise, {"submission.py": slow}, seed=1)
    assert report.outcome is outcome, only_test(report).feedback
    assert words in only_test(report).feedback


def test_an_answer_too_large_to_be_worked_with_is_beyond_the_limit(engine: Engine) -> None:
    """Forty arrays of 10 MB of truth values would be 6.4 GB of complex numbers."""
    body = "answers = [student.double(n) for n in range(40)]\nnp.stack([*answers, answers[0].astype(complex)])"
    many = "import numpy as np\n\n\ndef double(x):\n    return np.ones(10_000_000, dtype=bool)\n"
    limits = {"cpu_s": 20, "wall_s": 30, "memory_mb": 512}
    solution = many.replace("10_000_000", "10")
    exercise = an_exercise(one_test(body), solution=solution, mistakes={}, alternatives={}, limits=limits)
    report = engine.grade(exercise, {"submission.py": many}, seed=1)
    assert report.outcome is Outcome.MEMORY_LIMIT


@pytest.mark.parametrize(
    "answer", ["b'ab ' * 42_000_000", "'é' * 1_000_000", "[b'x' * 1000] * 9_000", "{'a': b'ab ' * 42_000_000}"]
)
def test_an_answer_that_is_long_is_shown_by_its_beginning(engine: Engine, answer: str) -> None:
    limits = {"cpu_s": 20, "wall_s": 30, "memory_mb": 1024}
    exercise = an_exercise(one_test("assert_equal(student.double(1), 2, name='double')"), limits=limits)
    report = engine.grade(exercise, {"submission.py": f"def double(x):\n    return {answer}\n"}, seed=1)
    assert report.outcome is Outcome.WRONG_ANSWER, only_test(report).feedback
    assert "double: expected int, got" in only_test(report).feedback


def test_a_submission_that_is_given_the_tests_generator_cannot_foretell_its_inputs(engine: Engine) -> None:
    """What the submission draws next from the generator that it was given is not what the test draws next."""
    body = "foretold = student.double(rng)\nassert foretold != float(rng.random()), 'it knew'"
    foretelling = "def double(rng):\n    return float(rng.random())\n"
    report = engine.grade(
        an_exercise(one_test(body), solution=foretelling, mistakes={}, alternatives={}),
        {"submission.py": foretelling},
        seed=1,
    )
    assert report.outcome is Outcome.PASSED, only_test(report).feedback


def test_one_seed_gives_the_submission_one_generator(engine: Engine) -> None:
    body = "assert student.double(rng) == reference.double(rng), 'children of one generator differ'"
    drawing = "def double(rng):\n    return float(rng.random())\n"
    exercise = an_exercise(one_test(body), solution=drawing, mistakes={}, alternatives={})
    reports = [engine.grade(exercise, {"submission.py": drawing}, seed=7) for _ in range(2)]
    assert [only_test(report).outcome for report in reports] == [Outcome.WRONG_ANSWER] * 2  # each gets one of its own
