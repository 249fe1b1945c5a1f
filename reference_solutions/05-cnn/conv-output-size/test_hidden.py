"""Hidden tests of the size of a convolution."""

import pytest

from graders.judge.checks import as_numbers, assert_close


def check(actual, expected, name):
    """A single whole number, and the right one."""
    number = as_numbers(actual, name=name)
    assert number.dtype.kind in "iu", f"{name}: the answer must be a whole number, an int."
    assert_close(actual, expected, name=name)


def case(rng):
    """A kernel that fits into an image, with the room that is left."""
    kernel = int(rng.integers(2, 9))
    return kernel + int(rng.integers(1, 40)), kernel


@pytest.mark.points(2)
@pytest.mark.feedback("With stride 1 count the places where the window can begin; the first one counts too.")
def test_plain(student, reference, rng):
    """Stride 1, no padding"""
    for n, kernel in [(5, 2), (28, 5), (32, 5), case(rng), case(rng)]:
        check(student.conv_output_size(n, kernel), reference.conv_output_size(n, kernel), "conv_output_size(n, kernel)")


@pytest.mark.points(1)
@pytest.mark.feedback("The sizes of chapter 5: 5 with a kernel of 2 gives 4, 28 with 5 gives 24, 32 with 5 gives 28.")
def test_sizes_of_the_chapter(student):
    """The sizes that the chapter works with"""
    for n, kernel, size in [(5, 2, 4), (28, 5, 24), (32, 5, 28), (14, 5, 10)]:
        check(student.conv_output_size(n, kernel), size, "conv_output_size(n, kernel)")


@pytest.mark.points(1)
@pytest.mark.feedback("A window as large as the image has exactly one place; a window of one pixel has n.")
def test_extremes(student, rng):
    """The largest and the smallest window"""
    n = int(rng.integers(3, 30))
    check(student.conv_output_size(n, n), 1, "conv_output_size(n, n)")
    check(student.conv_output_size(n, 1), n, "conv_output_size(n, 1)")
    check(student.conv_output_size(n, n, int(rng.integers(2, 5)), 0), 1, "conv_output_size(n, n, stride)")


@pytest.mark.points(2)
@pytest.mark.feedback("Divide the room that is left by the stride and drop the rest; then count the first stop.")
def test_stride(student, reference, rng):
    """Larger strides"""
    for stride in (2, 3, 4):
        for rest in range(stride):  # with every rest that the division can leave
            kernel = int(rng.integers(2, 7))
            n = kernel + stride * int(rng.integers(1, 9)) + rest
            expected = reference.conv_output_size(n, kernel, stride)
            check(student.conv_output_size(n, kernel, stride), expected, "conv_output_size(n, kernel, stride)")


@pytest.mark.points(2)
@pytest.mark.feedback("Padding is added at both ends, so it counts twice.")
def test_padding(student, reference, rng):
    """Padding, with and without a stride"""
    for padding in range(1, 5):
        n, kernel = case(rng)
        stride = int(rng.integers(2, 5))
        expected = reference.conv_output_size(n, kernel, padding=padding)
        check(student.conv_output_size(n, kernel, padding=padding), expected, "conv_output_size(n, kernel, padding)")
        expected = reference.conv_output_size(n, kernel, stride, padding)
        actual = student.conv_output_size(n, kernel, stride, padding)
        check(actual, expected, "conv_output_size(n, kernel, stride, padding)")


@pytest.mark.points(2)
@pytest.mark.feedback("same_padding is for one end. With it, conv_output_size must answer n again.")
def test_same_padding(student, reference, rng):
    """The padding that keeps the size"""
    for kernel in (1, 3, 5, 7, 2 * int(rng.integers(4, 20)) + 1):
        padding = student.same_padding(kernel)
        check(padding, reference.same_padding(kernel), "same_padding(kernel)")
        n = int(rng.integers(kernel, 100))
        check(student.conv_output_size(n, kernel, 1, padding), n, "conv_output_size with same_padding")
