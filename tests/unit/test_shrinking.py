"""Arguments are made as small as what they show allows, whatever they are made of."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from graders.judge.shrinking import parts_of, shrunk, size_of

RNG = np.random.default_rng(3)
TABLE, CLASSES = RNG.normal(size=(25, 4)), RNG.choice([-1, 1], size=25)


def rows_agree(arguments: list[Any]) -> bool:
    table, classes = arguments
    return bool(table.ndim == 2 and len(table) == len(classes) > 0 and np.isin(classes, [-1, 1]).all())


def test_rows_and_their_classes_go_together() -> None:
    table, classes = shrunk([TABLE, CLASSES], lambda arguments: rows_agree(arguments) and (arguments[1] == -1).any())
    assert table.tolist() == [[0.0]]
    assert classes.tolist() == [-1]


def test_two_rows_stay_where_one_shows_nothing() -> None:
    _, classes = shrunk([TABLE, CLASSES], lambda arguments: rows_agree(arguments) and len(set(arguments[1])) == 2)
    assert sorted(classes.tolist()) == [-1, 1]


@pytest.mark.parametrize(
    ("arguments", "shows", "smallest"),
    [
        ([0.7231894], lambda x: x > 0.5, [1.0]),
        ([-17], lambda n: n < 0, [-1]),
        ([True], lambda flag: True, [False]),
        ([np.float32(3.7)], lambda x: type(x) is np.float32, [np.float32(0)]),
        (["the quick brown fox"], lambda text: "q" in text, ["q"]),
        ([["a", "bb", "ccc", "bb"]], lambda words: words.count("bb") == 2, [["bb", "bb"]]),
        ([[[1, 2, 3], [4, 5, 6]]], lambda rows: len({*map(len, rows)}) == 1, [[[0]]]),
        ([{(0, 1): 1, (1, 1): 0}], lambda table: 0 in table.values(), [{(1, 1): 0}]),
        ([{"weights": [0.25, 0.5, 1.75]}], lambda table: len(table["weights"]) > 0, [{"weights": [0.0]}]),
        ([(3, 4, 5)], lambda numbers: sum(numbers) > 0, [(1,)]),
    ],
    ids=[
        "a number",
        "a whole number",
        "a flag",
        "a float32",
        "a text",
        "words",
        "rows",
        "a table",
        "a dict",
        "a tuple",
    ],
)
def test_every_kind_of_argument_shrinks(arguments: list[Any], shows: Any, smallest: list[Any]) -> None:
    found = shrunk(arguments, lambda candidate: shows(*candidate))
    assert found == smallest
    assert [type(each) for each in found] == [type(each) for each in smallest]


def test_a_length_that_is_an_argument_too_goes_along() -> None:
    found = shrunk([[5, 6, 7], 3], lambda arguments: len(arguments[0]) == arguments[1] > 0)
    assert found == [[0], 1]


def test_blocks_side_by_side_are_cut_alike() -> None:
    """The gates of a cell with three units."""
    state, gates = np.arange(3.0), np.arange(12.0)[None]
    kept, blocks = shrunk([state, gates], lambda both: both[1].shape == (1, 4 * len(both[0])) and 2 in both[0])
    assert (kept.tolist(), blocks.shape) == ([2.0], (1, 4))


def test_what_cannot_be_simpler_stays() -> None:
    keeps = [np.array([np.nan, np.inf]), None, b"raw", 1 + 2j]
    assert shrunk(keeps, lambda _: False) is keeps


def test_the_arguments_themselves_are_left_alone() -> None:
    table = TABLE.copy()
    shrunk([table, CLASSES], rows_agree)
    assert np.array_equal(table, TABLE)


def test_parts_are_numbers_and_texts() -> None:
    assert parts_of([np.zeros((2, 3)), "four", [1, [2, 3]], {"name": 5.0}, None, []]) == 6 + 1 + 3 + 1 + 1 + 1


def test_a_size_counts_numbers_and_characters() -> None:
    assert size_of([np.zeros((2, 3)), "four", [1, [2, 3]], {"k": 5.0}, None, []]) == 6 + 4 + 3 + 2 + 1 + 1
