"""A failed test shows the smallest input on which the submission and the reference differ, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from graders import Engine
from graders.example import Example
from graders.exercise import Course, Exercise
from graders.quality.examples import examples
from graders.quality.fresh import write_exercise
from graders.report import Outcome, Report
from tests.grading.exercises import an_exercise

DOMAIN = "def doubled(x):\n    return x.ndim == 1 and len(x) > 0\n"
SOLUTION = "def doubled(x):\n    y = 2 * x\n    return y, int((y > 0).sum())\n"
HIDDEN = '''
import pytest
from graders.judge.checks import assert_close, assert_type


{mark}@pytest.mark.points(3)
@pytest.mark.feedback("Think of numbers below zero.")
def test_numbers(student, reference{rng}):
    """Numbers are doubled."""
    x = {drawn}
    doubled, count = student.doubled(x)
    assert_close(doubled, 2 * x, name="doubled")
    assert_type(count, int, name="count")
    assert_close(count, reference.doubled(x)[1], name="count")
    assert student.changed_arguments() == [], "doubled changed its argument."
'''
DRAWN, FIXED = "rng.normal(size=12)", "__import__('numpy').array([-7.25, 3.5])"


def exercise(mark: str = "", drawn: str = DRAWN, domain: str = DOMAIN) -> Exercise:
    hidden = HIDDEN.format(mark=mark, drawn=drawn, rng=", rng" if "rng" in drawn else "")
    return an_exercise(
        hidden, solution=SOLUTION, starter="def doubled(x):\n    return x\n", entry_points=("doubled",), domain=domain
    )


def graded(engine: Engine, submission: str, asked: Exercise) -> Report:
    return engine.grade(asked, {"submission.py": submission}, seed=3)


def example(engine: Engine, submission: str, asked: Exercise | None = None) -> Example | None:
    (test,) = graded(engine, submission, asked or exercise()).tests
    assert test.outcome is not Outcome.PASSED
    return test.example


def test_a_wrong_value_is_shown_with_the_smallest_input(engine: Engine) -> None:
    shown = example(engine, SOLUTION.replace("2 * x", "2 * abs(x)"))
    assert shown is not None
    assert shown.call == "doubled(np.array([-1.0]))"
    assert [(part.name, part.expected.text, part.got.text) for part in shown.parts] == [
        ("answer[0]", "np.array([-2.0])", "np.array([2.0])"),
        ("answer[1]", "0", "1"),
    ]
    assert shown.parts[0].got.marked == ((0, 0),)
    assert shown.difference == "answer[0][0]: expected -2, got 2."


def test_an_error_is_shown_with_the_smallest_input_that_raises_it(engine: Engine) -> None:
    shown = example(engine, SOLUTION.replace("    y =", "    if min(x) < 0:\n        1 / 0\n    y ="))
    assert shown is not None
    assert shown.call == "doubled(np.array([-1.0]))"
    assert shown.difference.startswith("ZeroDivisionError: division by zero")
    assert [part.got.text for part in shown.parts] == [""]


@pytest.mark.parametrize(
    ("submission", "words"),
    [
        (SOLUTION.replace("int((y > 0).sum())", "float((y > 0).sum())"), "answer[1]: expected int, got float."),
        (SOLUTION.replace("    y = 2 * x", "    x *= 2\n    y = x.copy()"), "doubled changes its argument x in place."),
    ],
    ids=["a kind", "a trace"],
)
def test_what_no_value_shows_is_told(engine: Engine, submission: str, words: str) -> None:
    shown = example(engine, submission)
    assert shown is not None
    assert shown.difference == words


def test_the_trace_of_an_argument_given_by_keyword_names_it(engine: Engine) -> None:
    asked = exercise()
    asked = replace(asked, hidden_tests=asked.hidden_tests.replace("student.doubled(x)", "student.doubled(x=x)"))
    shown = example(engine, SOLUTION.replace("    y = 2 * x", "    x *= 2\n    y = x.copy()"), asked)
    assert shown is not None
    assert (shown.call, shown.difference) == ("doubled(x=np.array([1.0]))", "doubled changes its argument x in place.")


PREPARED = 'EXAMPLES = ["doubled(np.array([3.0]))"]\n'


@pytest.mark.parametrize(("mark", "found"), [("", True), ("@pytest.mark.example(False)\n", False)])
def test_a_prepared_example_is_shown_unless_the_test_says_no(engine: Engine, mark: str, found: bool) -> None:
    shown = example(engine, WRONG, exercise(mark=mark, drawn=FIXED, domain=PREPARED))
    assert (shown.call if shown else None) == ("doubled(np.array([3.0]))" if found else None)


WRONG = SOLUTION.replace("2 * x", "3 * x")


@pytest.mark.parametrize(
    "asked",
    [
        exercise(drawn=FIXED),
        exercise(mark="@pytest.mark.example(False)\n"),
        exercise(domain=""),
        exercise(domain="def doubled(x):\n    raise ValueError\n"),
        exercise(domain="1 / 0\n"),
    ],
    ids=["fixed inputs", "an author's no", "no domain", "a domain that refuses", "a broken domain"],
)
def test_inputs_that_may_not_be_shown_are_not(engine: Engine, asked: Exercise) -> None:
    assert example(engine, WRONG, asked) is None


def test_an_author_may_have_fixed_inputs_shown(engine: Engine) -> None:
    shown = example(engine, WRONG, exercise(mark="@pytest.mark.example(True)\n", drawn=FIXED))
    assert shown is not None
    assert shown.call == "doubled(np.array([1.0]))"


KEEPS = """
import numpy as np

SEEN = []


def doubled(x):
    SEEN.append(x)
    return 3 * np.concatenate(SEEN)[: len(x)], len(SEEN)
"""


def test_what_is_answered_can_tell_of_no_hidden_input(engine: Engine) -> None:
    """The process that is asked of examples has met none: its first call is one that could be shown."""
    tells = KEEPS.replace("len(SEEN)\n", "sum(map(len, SEEN)) - len(x)\n")
    test = graded(engine, tells, exercise(drawn=FIXED, mark="@pytest.mark.example(True)\n")).tests[0]
    assert test.example is not None
    assert "7.25" not in str(test.example)


@pytest.mark.parametrize(
    "submission",
    [
        WRONG.replace("    y =", "    while len(x) < 12:\n        pass\n    y ="),
        WRONG.replace("    y =", "    import os\n    if len(x) < 12:\n        os._exit(0)\n    y ="),
        WRONG.replace("3 * x", "3 * x if len(x) == 12 else 2 * x"),
        "import time\n\ntime.sleep(0.2)\n" + WRONG,
    ],
    ids=["endless for small ones", "ends for small ones", "right for small ones", "slow to load"],
)
def test_a_submission_that_resists_costs_its_example_only(engine: Engine, submission: str) -> None:
    report = graded(engine, submission, exercise())
    assert report.outcome is Outcome.WRONG_ANSWER
    assert report.tests[0].feedback.startswith("doubled[0]: expected")


def test_each_mistake_of_a_fresh_exercise_gets_an_example(engine: Engine, tmp_path: Path) -> None:
    course = Course(tmp_path)
    write_exercise("01-first/scaling", course)
    (found,) = examples(engine, [course.exercise("scaling")], lambda line: None)
    assert set(found.sizes) == set(course.exercise("scaling").mistakes)
    assert max(found.sizes.values()) <= 3
    assert found.problems == ()


def test_an_answer_that_is_not_the_only_right_one_is_a_problem(engine: Engine) -> None:
    asked = exercise()
    other = replace(
        asked, alternatives={"rounds": SOLUTION.replace("2 * x", "2 * x + 1e-3")}, mistakes={"triples": WRONG}
    )
    (found,) = examples(engine, [other], lambda line: None)
    assert found.sizes == {"triples": 1}
    assert found.problems == (
        "the alternative rounds answers otherwise: doubled(np.array([1.0])). Take such calls out of domain.py.",
    )


@pytest.mark.parametrize("domain", ["def doubled(x):\n    while True:\n        pass\n", "while True:\n    pass\n"])
def test_a_domain_that_is_endless_ends_with_the_budget(engine: Engine, domain: str) -> None:
    report = graded(engine, WRONG, exercise(domain=domain))
    assert (report.outcome, report.tests[0].example) == (Outcome.WRONG_ANSWER, None)
