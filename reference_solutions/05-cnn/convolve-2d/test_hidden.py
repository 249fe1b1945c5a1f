"""Hidden tests of the convolution of one image."""

import numpy as np
import pytest

from graders.judge.checks import assert_close


def image_and_kernel(rng, h=7, w=9, kh=3, kw=2):
    return rng.normal(size=(h, w)), rng.normal(size=(kh, kw))


def check(student, reference, tolerances, *args, **kwargs):
    actual = student.convolve2d(*args, **kwargs)
    assert_close(actual, reference.convolve2d(*args, **kwargs), name="convolve2d", tolerance=tolerances["sums"])


@pytest.mark.points(2)
@pytest.mark.feedback(
    "At each place multiply the kernel with the piece of the image under it, and add up all products."
)
def test_five_by_five(student, reference, rng, tolerances):
    """A 5×5 image and a 2×2 kernel"""
    image, kernel = image_and_kernel(rng, 5, 5, 2, 2)
    actual = student.convolve2d(image, kernel)
    assert np.shape(actual) == (4, 4), f"a 5×5 image and a 2×2 kernel give 4×4, not {np.shape(actual)}."
    assert_close(actual, reference.convolve2d(image, kernel), name="convolve2d", tolerance=tolerances["sums"])


@pytest.mark.points(1)
@pytest.mark.feedback("Put a single bright pixel into a dark image and see where each number of the kernel comes out.")
def test_single_bright_pixel(student, reference, rng, tolerances):
    """One bright pixel in a dark image"""
    image, kernel = np.zeros((5, 5)), rng.normal(size=(3, 3))
    image[int(rng.integers(1, 4)), int(rng.integers(1, 4))] = 1.0
    check(student, reference, tolerances, image, kernel)


@pytest.mark.points(2)
@pytest.mark.feedback("Rows first, then columns, in the image, in the kernel and in the result.")
def test_not_square(student, reference, rng, tolerances):
    """Images and kernels that are not square"""
    for h, w, kh, kw in [(4, 8, 3, 2), (9, 5, 2, 4), (6, 7, 1, 3), (7, 6, 3, 1)]:
        check(student, reference, tolerances, *image_and_kernel(rng, h, w, kh, kw))


@pytest.mark.points(3)
@pytest.mark.feedback(
    "With a stride, result (i, j) looks at the piece that begins at row i·stride and column j·stride."
)
def test_stride(student, reference, rng, tolerances):
    """Strides, also where some pixels are left over"""
    for stride in (2, 3):
        for h, w in [(9, 8), (8, 11), (10, 9)]:
            check(student, reference, tolerances, *image_and_kernel(rng, h, w, 3, 2), stride)


@pytest.mark.points(2)
@pytest.mark.feedback("Padding puts zeros on all four sides before the kernel starts.")
def test_padding(student, reference, rng, tolerances):
    """Padding"""
    for padding in (1, 2):
        image, kernel = image_and_kernel(rng, 5, 6, 3, 3)
        check(student, reference, tolerances, image + 3.0, kernel, padding=padding)


@pytest.mark.points(1)
@pytest.mark.feedback("First the padding, then the steps of the stride over the padded image.")
def test_stride_and_padding(student, reference, rng, tolerances):
    """Stride and padding together"""
    for stride, padding in [(2, 1), (3, 2), (2, 3)]:
        check(student, reference, tolerances, *image_and_kernel(rng, 7, 8, 3, 4), stride, padding)


@pytest.mark.points(1)
@pytest.mark.feedback("A kernel of one pixel scales the image; a kernel as large as the image gives a single number.")
def test_extremes(student, reference, rng, tolerances):
    """The smallest and the largest kernel, and an image of one pixel"""
    check(student, reference, tolerances, *image_and_kernel(rng, 3, 4, 1, 1))
    check(student, reference, tolerances, *image_and_kernel(rng, 4, 6, 4, 6))
    check(student, reference, tolerances, *image_and_kernel(rng, 1, 1, 3, 3), padding=1)


@pytest.mark.points(1)
@pytest.mark.feedback("Whole numbers are welcome as grey values, and image and kernel keep their values.")
def test_whole_numbers_and_arguments(student, reference, rng, tolerances):
    """Whole grey values; the arguments keep their values"""
    image, kernel = rng.integers(0, 256, size=(6, 6)), rng.normal(size=(3, 3))
    actual = student.convolve2d(image, kernel, 1, 1)
    assert not student.changed_arguments(), "convolve2d changed its image or its kernel in place."
    expected = reference.convolve2d(image, kernel, 1, 1)
    assert_close(actual / 256, expected / 256, name="convolve2d / 256", tolerance=tolerances["sums"])
