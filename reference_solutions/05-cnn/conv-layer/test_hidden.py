"""Hidden tests of the convolutional layer."""

import numpy as np
import pytest

from graders.judge.checks import assert_close


def layer(rng, X, K):
    """Images of shape X, kernels of shape K, and biases."""
    return rng.normal(size=X), rng.normal(size=K), rng.normal(size=K[-1])


def check(student, reference, tolerances, arguments):
    actual = student.conv_layer(*arguments)
    assert_close(actual, reference.conv_layer(*arguments), name="conv_layer(X, K, b)", tolerance=tolerances["maps"])


@pytest.mark.points(2)
@pytest.mark.feedback(
    "With one channel and one filter the layer is the convolution of the exercise before, plus the bias."
)
def test_one_channel_one_filter(student, reference, rng, tolerances):
    """One channel, one filter"""
    check(student, reference, tolerances, layer(rng, (2, 5, 6, 1), (3, 2, 1, 1)))


@pytest.mark.points(2)
@pytest.mark.feedback("A filter sums over all channels of its window.")
def test_channels(student, reference, rng, tolerances):
    """Several channels, one filter"""
    for c in (2, 3, 4):
        check(student, reference, tolerances, layer(rng, (1, 5, 4, c), (2, 3, c, 1)))


@pytest.mark.points(2)
@pytest.mark.feedback("Each filter gives a map of its own; the maps are the channels of the answer.")
def test_filters(student, reference, rng, tolerances):
    """One channel, several filters"""
    check(student, reference, tolerances, layer(rng, (2, 5, 5, 1), (3, 3, 1, 4)))


@pytest.mark.points(3)
@pytest.mark.feedback(
    "All axes together: images, rows, columns, filters. When several sizes are equal, nothing warns of a mix-up."
)
def test_everything(student, reference, rng, tolerances):
    """Many images, channels and filters, in many shapes"""
    for X, K in [
        ((3, 6, 5, 2), (2, 3, 2, 4)),
        ((2, 4, 7, 3), (3, 2, 3, 2)),
        ((3, 3, 3, 3), (3, 3, 3, 3)),
        ((2, 8, 8, 2), (2, 2, 2, 2)),
    ]:
        check(student, reference, tolerances, layer(rng, X, K))


@pytest.mark.points(1)
@pytest.mark.feedback("The bias of a filter is added once at each place, not once for each channel or each number.")
def test_bias(student, rng, tolerances):
    """Black images: only the biases are left"""
    b = rng.normal(size=3)
    actual = student.conv_layer(np.zeros((2, 4, 5, 2)), rng.normal(size=(2, 2, 2, 3)), b)
    expected = np.broadcast_to(b, (2, 3, 4, 3))
    assert_close(actual, expected, name="conv_layer(X, K, b)", tolerance=tolerances["maps"])


@pytest.mark.points(1)
@pytest.mark.feedback("A 1×1 kernel mixes the channels of each pixel; a kernel as large as the image gives one place.")
def test_smallest_and_largest_kernel(student, reference, rng, tolerances):
    """Kernels of one pixel, and as large as the image"""
    check(student, reference, tolerances, layer(rng, (2, 3, 4, 3), (1, 1, 3, 2)))
    check(student, reference, tolerances, layer(rng, (2, 5, 5, 5), (5, 5, 5, 2)))


@pytest.mark.points(1)
@pytest.mark.feedback("Do not write into X, K or b: they belong to the caller.")
def test_arguments_kept(student, reference, rng, tolerances):
    """The arguments keep their values"""
    arguments = layer(rng, (2, 4, 4, 2), (2, 2, 2, 2))
    actual = student.conv_layer(*arguments)
    assert not student.changed_arguments(), "conv_layer changed one of its arguments in place."
    assert_close(actual, reference.conv_layer(*arguments), name="conv_layer(X, K, b)", tolerance=tolerances["maps"])
