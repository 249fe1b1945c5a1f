"""An author's prepared examples are lines of Python that become one expression, and are shown where answers differ."""

from __future__ import annotations

from typing import Any

import pytest

from graders.example import Example
from graders.exercise.domains import NotOneExpression, as_expression, prepared_examples
from graders.judge.domain import Domain
from graders.judge.examples import ExampleFinder, Failed, widest
from graders.judge.feedback import Explainer
from graders.judge.peers import Exchange, LocalPeer
from graders.judge.respondent import Respondent
from graders.protocol import CallEntry
from graders.quality.examples import size_of
from graders.wire import Message

SOLUTION = """
def adder(step):
    return lambda x: x + step


def root(x):
    if x < 0:
        raise ValueError("no root")
    return x**0.5
"""
ENTRY_POINTS = ("adder", "root")


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("1 + 1", 2),
        ("x = 2\nx * x", 4),
        ("x = [1]\nx.append(2)\nx", [1, 2]),
        ("x = 1\nx = x + 1\n[x + y for y in range(2)]", [2, 3]),
        ("from math import floor\nfloor(1.5)", 1),
    ],
)
def test_lines_become_one_expression(code: str, value: object) -> None:
    assert eval(as_expression(code)) == value


@pytest.mark.parametrize("code", ["", "x = 1", "for x in []:\n    pass\n1", "x, y = 1, 2\nx", "from . import a\na"])
def test_other_lines_are_refused(code: str) -> None:
    with pytest.raises(NotOneExpression):
        as_expression(code)


def test_examples_are_read_without_running_anything() -> None:
    assert prepared_examples('1 / 0\nEXAMPLES = ["root(4)"]\n') == ["root(4)"]
    with pytest.raises(ValueError, match="list of texts"):
        prepared_examples("EXAMPLES = [1]\n")


def respondent(source: str) -> Respondent:
    return Respondent(LocalPeer(source, ENTRY_POINTS), Explainer({}, hidden=True))


def found(submission: str, examples: list[str], asked: str = "", functions: str = "") -> Example | None:
    """What is found for a test that asked for the entry point ``asked`` and whose inputs must not be shown."""
    finder = ExampleFinder(
        SOLUTION,
        lambda: Domain(f"EXAMPLES = {examples!r}\n{functions}", ENTRY_POINTS),
        widest([]),
        lambda: respondent(submission),
        lambda: respondent(submission),
        lambda: respondent(SOLUTION),
        seconds=30,
    )
    calls = [CallEntry(id=1, seed=None, name=asked, args=[], kwargs={}, buffers=[])] if asked else []
    exchanges = [Exchange(call, (), Message({"value": None})) for call in calls]
    return finder.found({"test": Failed(exchanges, inputs_shown=False)}).get("test")


def text_of(example: Example | None) -> Any:
    assert example is not None
    (part,) = example.parts
    return example.call, part.expected.text, part.got.text, example.difference


def test_the_first_one_that_differs_is_shown() -> None:
    submission = SOLUTION.replace("x + step", "x - step")
    assert text_of(found(submission, ["adder(0)(1)", "adder(2)(5)", "adder(3)(5)"]))[:3] == ("adder(2)(5)", "7", "3")


def test_an_error_that_should_be_raised_is_expected() -> None:
    submission = SOLUTION.replace('raise ValueError("no root")', "return 0.0")
    call, expected, got, words = text_of(found(submission, ["root(-1)"]))
    assert (call, expected, got) == ("root(-1)", "raises ValueError", "0.0")
    assert words == "answer: expected ValueError to be raised."
    other = text_of(found(SOLUTION.replace("ValueError", "TypeError"), ["root(-1)"]))
    assert other[1:3] == ("raises ValueError", "")
    assert other[3].startswith("TypeError")


def test_what_is_no_data_is_shown_as_an_error() -> None:
    submission = SOLUTION.replace("x + step", "object()")
    assert "object of type" in text_of(found(submission, ["adder(1)(1)"]))[3]


def test_only_what_the_test_asked_is_shown_beside_it() -> None:
    submission = SOLUTION.replace("x + step", "x")
    examples = ["adder(1)(1)", "root(4)"]
    assert found(submission, examples, asked="root") is None
    assert found(submission, examples, asked="adder") is not None


def test_right_answers_show_nothing_nor_does_an_example_that_is_broken() -> None:
    assert found(SOLUTION, ["adder(1)(1)", "root(-1)", "nowhere(1)", "adder"]) is None


def test_the_size_of_a_prepared_example_is_that_of_the_numbers_in_it() -> None:
    assert size_of(Example("adder(2)(-5)", (), (), "")) == 2
    assert size_of(Example("adder", (), (), "")) == 1


ENDLESS = "while True:\n    pass\n"


def test_an_endless_domain_costs_its_example_only() -> None:
    finder = ExampleFinder(
        SOLUTION,
        lambda: Domain(ENDLESS, ENTRY_POINTS),
        widest([]),
        lambda: respondent(SOLUTION),
        lambda: respondent(SOLUTION),
        lambda: respondent(SOLUTION),
        seconds=0.05,
    )
    assert finder.found({"test": Failed((), inputs_shown=True)}) == {}
