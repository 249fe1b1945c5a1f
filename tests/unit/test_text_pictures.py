"""Lines of text as a picture for the Report."""

from __future__ import annotations

import base64

import numpy as np

from graders.judge.pictures import LETTERS, from_array, of_lines


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
