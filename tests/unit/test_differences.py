"""How two answers differ, in words that name the first place."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from graders.exercise import Tolerance
from graders.judge.differences import difference, has_items, has_nan, kind_difference

EXACT = Tolerance(1e-9, 1e-9, "for tests")


@pytest.mark.parametrize(
    ("given", "expected", "words"),
    [
        (np.array([1.0, 2.0]), np.array([1.0, 3.0]), "answer[1]: expected 3, got 2."),
        ([1.0, 2.0], np.array([1.0, 2.0]), ""),
        ((np.ones(2), 5), (np.ones(2), 4), "answer[1]: expected 4, got 5."),
        ([np.ones(2), 4], (np.ones(2), 4), ""),
        ((1, 2, 3), (1, 2), "answer: expected 2 items, got 3."),
        ({"a": 1.0}, {"a": 2.0}, "answer['a']: expected 2, got 1."),
        ("no", "yes", "answer: expected 'yes', got 'no'."),
        (None, 3, "answer: expected numbers, got NoneType: None."),
        (["a", "b"], ["a", "c"], "answer[1]: expected 'c', got 'b'."),
        (True, 1, ""),
    ],
    ids=["a value", "a list", "a part", "a list of parts", "more", "a key", "a text", "None", "an item", "a kind"],
)
def test_the_first_difference_is_named(given: Any, expected: Any, words: str) -> None:
    assert difference(given, expected, EXACT) == words


@pytest.mark.parametrize(
    ("given", "expected", "words"),
    [
        (3.0, 3, "answer: expected int, got float."),
        ((np.ones(2), 3.0), (np.ones(2), 3), "answer[1]: expected int, got float."),
        (np.array([True]), np.array([1.0]), "answer: expected float, got bool."),
        (np.float32(1), 1.0, ""),
        ("text", 3, ""),
    ],
    ids=["a number", "a part", "an array", "another width", "no number"],
)
def test_another_kind_of_number_is_named(given: Any, expected: Any, words: str) -> None:
    assert kind_difference(given, expected) == words


def test_a_number_that_is_none_is_found_everywhere() -> None:
    assert has_nan(({"a": [float("nan")]}, np.ones(3)))
    assert has_nan([np.array([1.0, np.nan])])
    assert not has_nan(({"a": [1, "text", None]}, np.array([1.0, np.inf])))


def test_a_single_number_has_no_items() -> None:
    several: list[Any] = [[], (1,), np.ones(2)]
    single: list[Any] = [np.array(3.0), "text", 3]
    assert all(map(has_items, several))
    assert not any(map(has_items, single))
