"""Which misconception is named, and when two answers count as the same as far as one is concerned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pytest

from graders.judge.diagnosis import Diagnostician, same, shared_words
from graders.judge.peers import UNANSWERED, Exchange, LocalPeer
from graders.protocol import CallEntry
from graders.wire import Packer, Tensor


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ([{"name": "dropout_3", "config": {"name": "dropout_3", "rate": 0.8}}],
         [{"name": "dropout", "config": {"name": "dropout", "rate": 0.8}}], True),
        ([{"name": "dropout_3", "rate": 0.8}], [{"name": "dropout", "rate": 0.2}], False),
        ({"name": "dense"}, {"name": "flatten"}, False),
        ({"word": "layer_1"}, {"word": "layer_2"}, False),
    ],
)  # fmt: skip
def test_layers_are_compared_without_the_numbers_that_keras_gives_them(one: Any, other: Any, alike: bool) -> None:
    assert same(one, other) is alike


def variable(name: str, trainable: bool) -> Tensor:
    array = np.array([1, 2]).view(Tensor)
    array.kind, array.name, array.trainable = "variable", name, trainable
    return array


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        (variable("counter:0", False), True),
        (variable("counter:0", True), False),
        (variable("Variable:0", False), False),
        (np.array([1, 2]), False),
    ],
)
def test_variables_are_compared_with_their_names_and_whether_they_are_trained(other: Any, alike: bool) -> None:
    assert same(variable("counter:0", False), other) is alike


# what is named

SOLUTION = "def f(x):\n    return 2 * x\n"
SQUARE = '"""You square. Twice is a sum."""\ndef f(x):\n    return x ** 2\n'
THRICE = '"""You take it three times."""\ndef f(x):\n    return 3 * x\n'


def asked(source: str, *inputs: Any) -> list[Exchange]:
    """What the code in ``source`` answers to ``f(x)`` for each of ``inputs``, in one process."""
    peer = LocalPeer(source, ("f",))
    exchanges = []
    for x in inputs:
        packer = Packer()
        args, kwargs = packer.pack([x]), packer.pack({})
        request = CallEntry(id=1, name="f", args=args, kwargs=kwargs, buffers=packer.buffers)
        exchanges.append(Exchange(request, (), peer.ask(request)))
    return exchanges


def diagnosed(
    failed: list[Exchange],
    *mistakes: str,
    passed: list[Exchange] | None = None,
    more: Sequence[list[Exchange]] = (),
    solution: str = SOLUTION,
    budget_s: float = 5.0,
) -> str:
    named = {f"number_{number}": text for number, text in enumerate(mistakes)}
    diagnostician = Diagnostician(solution, named, ("f",), budget_s)
    diagnostician.keep(failed, passed=False)
    diagnostician.keep(passed or [], passed=True)
    return diagnostician.diagnosis(more)


def test_a_mistake_that_answers_all_alike_is_named() -> None:
    assert diagnosed(asked("def f(x): return x * x", 3), SQUARE, THRICE, passed=asked(SOLUTION, 2)) == (
        "You square. Twice is a sum."
    )


def test_a_mistake_that_fails_a_test_which_the_submission_passed_is_not_named() -> None:
    failed, passed = asked("def f(x): return 12", 4), asked(SOLUTION, 1)
    assert diagnosed(failed, THRICE) == "You take it three times."
    assert diagnosed(failed, THRICE, passed=passed) == ""


def test_nothing_is_named_when_nothing_failed_or_the_reference_answers_alike() -> None:
    assert diagnosed([], SQUARE, passed=asked(SOLUTION, 2)) == ""
    assert diagnosed(asked(SOLUTION, 2), SQUARE) == ""


def test_other_inputs_tell_mistakes_apart_and_clear_who_is_suspected_by_chance() -> None:
    by_chance = "def f(x): return 9 if x == 3 else 0"
    assert diagnosed(asked(by_chance, 3), SQUARE, THRICE, more=[asked(by_chance, 5)]) == ""
    assert diagnosed(asked(THRICE, 3), SQUARE, THRICE, more=[asked(THRICE, 5)]) == "You take it three times."


def test_other_inputs_are_drawn_only_while_a_mistake_is_suspected() -> None:
    def more() -> Iterator[list[Exchange]]:
        raise AssertionError("drawn")
        yield

    diagnostician = Diagnostician(SOLUTION, {"square": SQUARE}, ("f",), 5.0)
    diagnostician.keep(asked("def f(x): return 0", 3), passed=False)
    assert diagnostician.diagnosis(more()) == ""


def test_of_mistakes_that_nothing_tells_apart_the_shared_sentences_are_said() -> None:
    other = SQUARE.replace("Twice is a sum.", "Or you raise to a power.")
    assert diagnosed(asked(SQUARE, 3), SQUARE, other) == "You square."
    assert diagnosed(asked(SQUARE, 3), SQUARE, THRICE) == ""


def test_a_question_without_an_answer_is_like_no_mistake() -> None:
    silent = [Exchange(exchange.request, (), UNANSWERED) for exchange in asked(SQUARE, 4)]
    assert diagnosed(asked(SQUARE, 3), SQUARE, passed=silent) == ""


@pytest.mark.parametrize(("limit", "bound"), [("max_exchanges", 2), ("max_bytes", 600)])
def test_with_too_much_to_compare_nothing_is_named(limit: str, bound: int) -> None:
    limits: dict[str, Any] = {limit: bound}
    diagnostician = Diagnostician(SOLUTION, {"square": SQUARE}, ("f",), 5.0, **limits)
    for number in range(3):
        diagnostician.keep(asked(SQUARE, np.full(20, 3.0 + number)), passed=False)
    assert diagnostician.diagnosis() == ""


@pytest.mark.parametrize(
    "body", ["while True: pass", "while True:\n        try: len(x)\n        except Exception: pass"]
)
def test_a_mistake_that_never_ends_is_given_up(body: str) -> None:
    endless = f'"""You loop for ever."""\ndef f(x):\n    {body}\n'
    assert diagnosed(asked(SQUARE, 3), endless, SQUARE, budget_s=0.2) == ""


def test_an_error_is_the_same_with_the_same_words_only() -> None:
    numpy = "import numpy as np\ndef f(x):\n    return np.zeros(x) @ np.zeros(2)\n"
    mistake = '"""Your shapes do not fit."""\n' + numpy
    assert diagnosed(asked(numpy, 3), mistake) == "Your shapes do not fit."
    assert diagnosed(asked("def f(x):\n    raise ValueError('something else')\n", 3), mistake) == ""


def test_the_words_of_an_error_that_was_asked_for_are_everybody_s_own() -> None:
    def refusing(words: str, factor: int) -> str:
        return f'"""Wrong."""\ndef f(x):\n    if x < 0:\n        raise ValueError("{words}")\n    return {factor} * x\n'

    submission, solution = refusing("no", 3), refusing("must not be negative", 2)
    passed = asked(submission, -1)
    assert diagnosed(asked(submission, 4), refusing("x < 0", 3), passed=passed, solution=solution) == "Wrong."
    assert diagnosed(asked(submission, 4), THRICE, passed=passed, solution=solution) == ""


@pytest.mark.parametrize(
    ("explanations", "shared"),
    [
        ([], ""),
        (["One. Two."], "One. Two."),
        (["One! Two.", "One! Three."], "One!"),
        (["One.", "Other."], ""),
        (["Same.", "Same.", "Same. And more."], "Same."),
    ],
)
def test_shared_words_are_whole_sentences_from_the_beginning(explanations: list[str], shared: str) -> None:
    assert shared_words(explanations) == shared
