"""Hidden tests of the three ways to a larger image."""

import numpy as np
import pytest

from graders.judge.checks import assert_close


def check(student, reference, tolerances, name, *args):
    actual = getattr(student, name)(*args)
    assert_close(actual, getattr(reference, name)(*args), name=name, tolerance=tolerances["pixels"])


@pytest.mark.points(2)
@pytest.mark.feedback("Repeat every pixel where it stands, downwards and to the right.")
def test_nearest(student, reference, rng, tolerances):
    """nearest"""
    for h, w, factor in [(3, 4, 2), (4, 2, 3), (3, 3, 4), (1, 3, 2), (2, 3, 1)]:
        check(student, reference, tolerances, "nearest", rng.normal(size=(h, w)), factor)


@pytest.mark.points(2)
@pytest.mark.feedback("Measure between the centres of pixels: u = (i + ½) / factor − ½.")
def test_bilinear_of_a_row(student, reference, rng, tolerances):
    """bilinear of a single row, and of a single column"""
    for factor in (2, 3, 4):
        check(student, reference, tolerances, "bilinear", rng.normal(size=(1, 5)), factor)
        check(student, reference, tolerances, "bilinear", rng.normal(size=(4, 1)), factor)


@pytest.mark.points(2)
@pytest.mark.feedback("Blend along both axes: each new pixel comes from four old ones.")
def test_bilinear(student, reference, rng, tolerances):
    """bilinear of images"""
    for h, w, factor in [(3, 4, 2), (4, 2, 3), (3, 3, 4), (5, 5, 2), (2, 3, 5)]:
        check(student, reference, tolerances, "bilinear", rng.normal(size=(h, w)), factor)


@pytest.mark.points(1)
@pytest.mark.feedback("At the border the image goes on with its last row or column; nothing becomes dark there.")
def test_bilinear_borders(student, rng, tolerances):
    """bilinear of an image of one grey, of one pixel, and by the factor 1"""
    grey = float(rng.uniform(2.0, 9.0))
    for shape, factor in [((3, 2), 4), ((1, 1), 3), ((2, 2), 1)]:
        actual = student.bilinear(np.full(shape, grey), factor)
        expected = np.full((shape[0] * factor, shape[1] * factor), grey)
        assert_close(actual, expected, name="bilinear", tolerance=tolerances["pixels"])
    x = rng.normal(size=(3, 4))
    assert_close(student.bilinear(x, 1), x, name="bilinear by the factor 1", tolerance=tolerances["pixels"])


@pytest.mark.points(1)
@pytest.mark.feedback("When the stride is the size of the kernel, the stamps lie side by side.")
def test_stamps_side_by_side(student, reference, rng, tolerances):
    """transposed_conv without overlap"""
    for h, w, k in [(3, 4, 2), (2, 3, 3), (3, 2, 1)]:
        x, kernel = rng.normal(size=(h, w)), rng.normal(size=(k, k))
        check(student, reference, tolerances, "transposed_conv", x, kernel, k)


@pytest.mark.points(3)
@pytest.mark.feedback("Where stamps overlap they are added, and the stride says how far apart they begin.")
def test_stamps_overlap(student, reference, rng, tolerances):
    """transposed_conv with overlap"""
    for h, w, kh, kw, stride in [(3, 4, 3, 3, 2), (4, 3, 3, 2, 1), (3, 3, 2, 4, 2), (4, 4, 4, 4, 3), (2, 5, 5, 3, 2)]:
        x, kernel = rng.normal(size=(h, w)), rng.normal(size=(kh, kw))
        check(student, reference, tolerances, "transposed_conv", x, kernel, stride)


@pytest.mark.points(1)
@pytest.mark.feedback("A single pixel stamps the kernel once, times its value, as it is.")
def test_one_pixel(student, rng, tolerances):
    """transposed_conv of one pixel"""
    value, kernel = float(rng.normal()), rng.normal(size=(3, 2))
    actual = student.transposed_conv(np.array([[value]]), kernel, 2)
    assert_close(actual, value * kernel, name="transposed_conv", tolerance=tolerances["pixels"])


@pytest.mark.points(1)
@pytest.mark.feedback("Whole numbers are welcome, blends of them need not be whole, and no argument changes.")
def test_whole_numbers(student, reference, rng, tolerances):
    """Whole numbers; the arguments keep their values"""
    x, kernel = rng.integers(0, 10, size=(3, 4)), rng.integers(-3, 4, size=(2, 2))
    for name, *rest in [("nearest", 2), ("bilinear", 2), ("transposed_conv", kernel, 1)]:
        check(student, reference, tolerances, name, x, *rest)
        assert not student.changed_arguments(), f"{name} changed one of its arguments in place."
