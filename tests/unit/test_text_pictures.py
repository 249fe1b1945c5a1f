"""Lines of text as a picture for the Report."""

from __future__ import annotations

import base64

import numpy as np

from graders.judge.pictures import LETTERS, PER_ROW, TILE, from_array, of_lines, sheet


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
