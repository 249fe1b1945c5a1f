"""Lines of text as a picture for the Report."""

from __future__ import annotations

import base64

import numpy as np
import pytest

from graders.judge.pictures import COLOURS, LETTERS, PER_ROW, PLOT, TILE, curves, from_array, of_lines, sheet


def test_lines_are_dark_on_white_below_each_other() -> None:
    one, two = of_lines(["a cat sat"]), of_lines(["a cat sat", "on the mat"])
    assert str(one.dtype) == "uint8"
    assert (one.ndim, two.shape[0] - one.shape[0]) == (2, round(1.5 * LETTERS))
    assert one[0].min() == 255
    assert one.min() < 64
    rows = np.flatnonzero(two.min(axis=1) < 128)
    assert rows[0] < one.shape[0] < rows[-1]


def test_the_longest_line_has_room() -> None:
    short, long = of_lines(["cat"]), of_lines(["cat", "a much longer line than that"])
    assert long.shape[1] > short.shape[1]
    assert long[:, -1].min() == 255


def test_it_is_a_picture_that_a_report_can_hold() -> None:
    assert base64.b64decode(from_array(of_lines(["a headline"] * 15))).startswith(b"\x89PNG")


def test_a_sheet_has_its_images_in_rows_with_a_line_below_each() -> None:
    images = [np.full((8, 8), 100 + number, np.uint8) for number in range(4)]
    drawn = sheet(images, ["a 3", "an 8, read as 3", "", "a 9"])
    found = [np.argwhere(drawn == 100 + number) for number in range(4)]
    corners = [tuple(places.min(axis=0)) for places in found]
    assert [len(places) for places in found] >= [TILE * TILE] * 4
    assert PER_ROW == 3
    assert corners[0][0] == corners[1][0] == corners[2][0] < corners[3][0]
    assert corners[0][1] == corners[3][1] < corners[1][1] < corners[2][1]
    below = drawn[corners[0][0] + TILE : corners[3][0], corners[1][1] : corners[2][1]]
    assert below.min() < 64
    assert drawn[:, -1].min() == 255


def test_a_sheet_of_one_large_image_is_not_enlarged() -> None:
    assert sheet([np.zeros((200, 300), np.uint8)], ["large"]).shape == (
        200 + 3 * LETTERS,
        3 * (300 + LETTERS) + LETTERS,
    )


def test_a_sheet_of_colour_images_keeps_their_colours() -> None:
    red = np.zeros((32, 32, 3), np.uint8)
    red[..., 0] = 255
    drawn = sheet([red] * 4, ["before", "after"] * 2, per_row=2)
    assert drawn.shape[2] == 3
    assert (drawn == (255, 0, 0)).all(axis=-1).sum() == 4 * TILE**2


def has(drawn: np.ndarray, colour: tuple[int, int, int], x: int, y: int) -> bool:
    """Whether something of this colour is near the place."""
    near = drawn[max(0, y - 2) : y + 3, max(0, x - 2) : x + 3]
    return bool((near == colour).all(axis=-1).any())


def test_curves_run_from_the_first_epoch_to_the_last_between_the_least_and_the_largest_number() -> None:
    drawn = curves({"training": [4.0, 2.0, 1.0], "validation": [4.0, 3.0, 2.5]})
    left, top, right, bottom = PLOT
    assert has(drawn, COLOURS[0], right, bottom)
    assert has(drawn, COLOURS[1], right, round((top + bottom) / 2))
    assert not has(drawn, COLOURS[0], right, round((top + bottom) / 2))
    assert has(drawn, COLOURS[0], left, top) or has(drawn, COLOURS[1], left, top)


@pytest.mark.parametrize("numbers", [[], [1.0], [float("nan")] * 3, [1.0, float("inf"), 0.5], [0.3] * 4])
def test_curves_of_whatever_numbers_are_drawn(numbers: list[float]) -> None:
    assert from_array(curves({"loss": numbers}))
