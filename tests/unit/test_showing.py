"""Values as an example shows them: as one would type them, as cells, with what differs marked."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from graders.judge.respondent import expression
from graders.judge.showing import EXACT, Seeded, TooLong, as_code, digits_apart, value_of
from graders.judge.signatures import answer_names, parameters

SOURCE = "def fit(X, y, *, eta=1):\n    w, b = 1, 2\n    if eta:\n        return w, b\n    return w, 0\n"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (np.array([[1.0, 0.5]]), "np.array([[1.0, 0.5]])"),
        (np.array([1, 2], dtype=np.int32), "np.array([1, 2], dtype=np.int32)"),
        (np.zeros((0, 3)), "np.empty((0, 3))"),
        ([1, ("a", None)], "[1, ('a', None)]"),
        ((1,), "(1,)"),
        ({"a": np.array([True])}, "{'a': np.array([True])}"),
        (Seeded(0), "np.random.default_rng(0)"),
        (expression("lambda x: x + 1"), "lambda x: x + 1"),
    ],
    ids=["an array", "a dtype", "nothing", "a list", "one item", "a dict", "a generator", "a function"],
)
def test_a_value_can_be_typed(value: Any, code: str) -> None:
    assert as_code(value) == code


def test_what_is_large_is_not_shown() -> None:
    for value in (np.zeros(1000), "x" * 1000, [0.123456789] * 200):
        with pytest.raises(TooLong):
            as_code(value)


def test_cells_that_differ_are_marked() -> None:
    shown = value_of(np.array([[1.0, 2.0], [3.0, 4.0]]), 6, beside=np.array([[1.0, 2.0], [3.0, 5.0]]))
    assert shown.cells == (("1", "2"), ("3", "4"))
    assert shown.marked == ((1, 1),)


def test_a_row_that_is_missing_is_marked_where_it_is_too_many() -> None:
    assert value_of([1, 2, 3], 6, beside=[1, 2]).marked == ((0, 2),)
    assert value_of([1, 2], 6, beside=[1, 2, 3]).marked == ()


def test_a_text_or_a_cube_has_no_cells() -> None:
    assert value_of("text", 6).cells == value_of(np.zeros((1, 1, 1)), 6).cells == value_of([], 6).cells == ()


def test_there_are_as_many_digits_as_tell_two_numbers_apart() -> None:
    assert digits_apart(1.5, 2.5) == 6
    assert digits_apart(1.0, 1.0 + 1e-8) == 9
    assert digits_apart(1.0, 1.0 + 1e-15) == EXACT
    assert value_of(np.float64(1 / 3), 6).text == "0.333333"


def test_parameters_and_parts_have_the_names_of_the_source() -> None:
    assert parameters(SOURCE, "fit", 1) == ["X"]
    assert parameters(SOURCE, "fit", 5) == ["X", "y"]
    assert parameters("def fire(w, *inputs): ...", "fire", 3) == ["w", "inputs[0]", "inputs[1]"]
    assert answer_names(SOURCE, "fit", 2) == ["w", "b"]
    assert answer_names(SOURCE, "fit", 3) == ["answer[0]", "answer[1]", "answer[2]"]
