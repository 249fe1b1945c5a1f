"""Hidden tests of the way back through convolution and pooling."""

import pytest

from graders.judge.checks import assert_close, unpacked

LAYERS = [((1, 4, 4, 1), (2, 2), 1), ((3, 5, 6, 2), (3, 2), 4), ((2, 6, 4, 3), (1, 3), 2), ((2, 3, 5, 1), (3, 5), 3)]
"""Shape of the input, kernel, number of kernels."""


def layer(rng, shape, kernel, filters):
    n, h, w, c = shape
    errors = (n, h - kernel[0] + 1, w - kernel[1] + 1, filters)
    return rng.normal(size=shape), rng.normal(size=(*kernel, c, filters)), rng.normal(size=errors)


def check_part(student, reference, rng, tolerances, part):
    for shape, kernel, filters in LAYERS:
        args = layer(rng, shape, kernel, filters)
        actual = unpacked(student.conv_backward(*args), "dX", "dK", "db", of="conv_backward()")[part]
        expected = reference.conv_backward(*args)[part]
        name = ("dX", "dK", "db")[part]
        assert_close(actual, expected, name=f"{name} of conv_backward()", tolerance=tolerances["gradients"])


def check_pool(student, reference, tolerances, name, X, D):
    actual, expected = getattr(student, name)(X, D), getattr(reference, name)(X, D)
    assert_close(actual, expected, name=f"{name}()", tolerance=tolerances["gradients"])


@pytest.mark.points(3)
@pytest.mark.feedback("Add each error, times the kernel, onto the window that it came from, for all kernels together.")
def test_error_of_the_input(student, reference, rng, tolerances):
    """dX, for several images, channels and kernels"""
    check_part(student, reference, rng, tolerances, 0)


@pytest.mark.points(3)
@pytest.mark.feedback("Each window, times its error, is added onto the kernel, over all places and all images.")
def test_error_of_the_kernels(student, reference, rng, tolerances):
    """dK, for several images, channels and kernels"""
    check_part(student, reference, rng, tolerances, 1)


@pytest.mark.points(2)
@pytest.mark.feedback("A bias takes part at every place of every image: the slopes are added up over all of them.")
def test_error_of_the_biases(student, reference, rng, tolerances):
    """db, for several images and kernels"""
    check_part(student, reference, rng, tolerances, 2)


@pytest.mark.points(2)
@pytest.mark.feedback("Of each window only the largest pixel gets the error, the others get 0.")
def test_max_pooling(student, reference, rng, tolerances):
    """Back through max pooling"""
    for n, h, w, c in [(1, 2, 2, 1), (2, 4, 6, 3), (3, 6, 2, 2)]:
        X, D = rng.normal(size=(n, h, w, c)), rng.normal(size=(n, h // 2, w // 2, c))
        check_pool(student, reference, tolerances, "max_pool_backward", X, D)


@pytest.mark.points(1)
@pytest.mark.feedback(
    "Where several pixels of a window are equally large, only the first in reading order gets the error."
)
def test_several_largest(student, reference, rng, tolerances):
    """Windows with several largest pixels"""
    X, D = rng.integers(0, 2, size=(3, 8, 8, 2)).astype(float), rng.normal(size=(3, 4, 4, 2))
    check_pool(student, reference, tolerances, "max_pool_backward", X, D)


@pytest.mark.points(2)
@pytest.mark.feedback("Each of the four pixels of a window gets a quarter of its error.")
def test_average_pooling(student, reference, rng, tolerances):
    """Back through average pooling"""
    for n, h, w, c in [(1, 2, 2, 1), (2, 4, 6, 3), (3, 6, 2, 2)]:
        X, D = rng.normal(size=(n, h, w, c)), rng.normal(size=(n, h // 2, w // 2, c))
        check_pool(student, reference, tolerances, "average_pool_backward", X, D)


@pytest.mark.points(1)
@pytest.mark.feedback("The answer has the shape of X; what is in no window gets 0.")
def test_odd_sizes(student, reference, rng, tolerances):
    """Odd heights and widths"""
    for h, w in [(3, 4), (4, 5), (5, 7)]:
        X, D = rng.normal(size=(2, h, w, 2)), rng.normal(size=(2, h // 2, w // 2, 2))
        check_pool(student, reference, tolerances, "max_pool_backward", X, D)
        check_pool(student, reference, tolerances, "average_pool_backward", X, D)


@pytest.mark.points(1)
@pytest.mark.feedback("Write into arrays of your own: whoever calls still needs X, K and D.")
def test_arguments_keep_their_values(student, reference, rng, tolerances):
    """No argument is changed"""
    X, K, D = layer(rng, (2, 4, 5, 2), (2, 3), 3)
    actual = unpacked(student.conv_backward(X, K, D), "dX", "dK", "db", of="conv_backward()")
    assert not student.changed_arguments(), "conv_backward changed one of its arguments in place."
    for found, expected, name in zip(actual, reference.conv_backward(X, K, D), ("dX", "dK", "db"), strict=True):
        assert_close(found, expected, name=f"{name} of conv_backward()", tolerance=tolerances["gradients"])
    D = rng.normal(size=(2, 2, 2, 2))
    for name in ("max_pool_backward", "average_pool_backward"):
        check_pool(student, reference, tolerances, name, X, D)
        assert not student.changed_arguments(), f"{name} changed one of its arguments in place."
