"""Hidden tests of the sheet."""

import numpy as np
import pytest

from graders.judge.checks import assert_close


def pictures(rng, n, height, width):
    """Pictures of whole pixel values, so that rounding errors of float arithmetic do not matter."""
    return rng.integers(0, 256, size=(n, height, width, 3)) / 127.5 - 1


def check(student, reference, images, *layout):
    answer = student.grid(images, *layout)
    assert_close(answer, reference.grid(images, *layout), name="grid(…)", dtype=np.uint8)


@pytest.mark.points(2)
@pytest.mark.feedback("A value v becomes 127.5 (v + 1), rounded to the nearest whole number, as uint8.")
def test_one_picture(student, reference, rng):
    """One picture: its values"""
    images = rng.uniform(-1, 1, size=(1, 7, 7, 3))
    off = np.abs(127.5 * (images + 1) % 1 - 0.5)
    images[off < 0.01] = 0.2  # nothing so close to a half that float32 would round it the other way
    images[0, 0, 0], images[0, 0, 1] = -1, 1
    check(student, reference, images, 1, 1, 0)


@pytest.mark.points(2)
@pytest.mark.feedback("The margin is white and stands around every picture: between neighbours and at all four edges.")
def test_margins(student, reference, rng):
    """Margins of different widths"""
    for margin in (1, 3, int(rng.integers(4, 9))):
        check(student, reference, pictures(rng, 6, 5, 5), 2, 3, margin)


@pytest.mark.points(1)
@pytest.mark.feedback("If no margin is given, it is 16 pixels wide.")
def test_margin_by_default(student, reference, rng):
    """The margin if none is given"""
    check(student, reference, pictures(rng, 2, 4, 4), 1, 2)


@pytest.mark.points(2)
@pytest.mark.feedback("The pictures fill the first row from left to right, then the second, and so on.")
def test_row_by_row(student, reference, rng):
    """Row by row"""
    rows, cols = (int(n) for n in rng.permutation([2, 3, 4])[:2])
    check(student, reference, pictures(rng, rows * cols, 4, 4), rows, cols, 2)


@pytest.mark.points(1)
@pytest.mark.feedback("Height and width of the pictures may differ. Shapes are (n, height, width, 3).")
def test_not_square(student, reference, rng):
    """Pictures that are not square"""
    check(student, reference, pictures(rng, 6, 3, 8), 2, 3, 1)
    check(student, reference, pictures(rng, 6, 9, 2), 3, 2, 2)


@pytest.mark.points(2)
@pytest.mark.feedback("Places without a picture stay white; pictures without a place are not shown.")
def test_too_few_and_too_many(student, reference, rng):
    """Too few pictures, and too many"""
    check(student, reference, pictures(rng, 4, 3, 3), 2, 3, 1)
    check(student, reference, pictures(rng, 9, 3, 3), 2, 3, 1)


@pytest.mark.points(1)
@pytest.mark.feedback("Values outside of [-1, 1] are clipped first; otherwise they wrap around and white turns black.")
def test_clipping(student, reference, rng):
    """Values a little outside"""
    images = np.where(rng.random((2, 4, 4, 3)) < 0.5, -1, 1) * rng.uniform(1.0, 1.2, size=(2, 4, 4, 3))
    check(student, reference, images, 1, 2, 1)


@pytest.mark.points(1)
@pytest.mark.feedback("Work on a copy: the pictures that came in must keep their values.")
def test_argument_unchanged(student, reference, rng):
    """The pictures are not changed"""
    images = pictures(rng, 2, 3, 3)
    images[:, 0] = 1.2
    check(student, reference, images, 1, 2, 1)
    assert not student.changed_arguments(), "grid changed the pictures that it was given."
