"""Hidden tests of pooling."""

import pytest

from graders.judge.checks import assert_close


def check(student, reference, tolerances, name, *args, **kwargs):
    actual = getattr(student, name)(*args, **kwargs)
    expected = getattr(reference, name)(*args, **kwargs)
    assert_close(actual, expected, name=name, tolerance=tolerances["means"])


@pytest.mark.points(2)
@pytest.mark.feedback("Of each window of 2 × 2 pixels keep the largest number.")
def test_max_of_one_map(student, reference, rng, tolerances):
    """max_pool of one map"""
    check(student, reference, tolerances, "max_pool", rng.normal(size=(1, 4, 6, 1)))


@pytest.mark.points(2)
@pytest.mark.feedback("Of each window of 2 × 2 pixels keep the mean.")
def test_average_of_one_map(student, reference, rng, tolerances):
    """average_pool of one map"""
    check(student, reference, tolerances, "average_pool", rng.normal(size=(1, 4, 6, 1)))


@pytest.mark.points(2)
@pytest.mark.feedback("Each image and each channel is pooled for itself: their numbers never meet.")
def test_images_and_channels(student, reference, rng, tolerances):
    """Several images and channels"""
    for shape in [(3, 4, 4, 2), (2, 6, 4, 3), (2, 2, 2, 2), (4, 4, 4, 4)]:
        x = rng.normal(size=shape)
        check(student, reference, tolerances, "max_pool", x)
        check(student, reference, tolerances, "average_pool", x)


@pytest.mark.points(2)
@pytest.mark.feedback("A row or column that does not fill a window is dropped.")
def test_odd_sizes(student, reference, rng, tolerances):
    """Odd heights and widths"""
    for h, w in [(5, 4), (4, 7), (7, 5), (3, 3)]:
        x = rng.normal(size=(2, h, w, 2))
        check(student, reference, tolerances, "max_pool", x)
        check(student, reference, tolerances, "average_pool", x)


@pytest.mark.points(2)
@pytest.mark.feedback("The windows begin at multiples of the stride, whatever the size of the window.")
def test_other_windows_and_strides(student, reference, rng, tolerances):
    """Windows that overlap, and windows with gaps between them"""
    for size, stride in [(3, 2), (3, 1), (2, 3), (3, 3), (1, 2), (4, 2)]:
        x = rng.normal(size=(2, 8, 9, 2))
        check(student, reference, tolerances, "max_pool", x, size, stride)
        check(student, reference, tolerances, "average_pool", x, size=size, stride=stride)


@pytest.mark.points(1)
@pytest.mark.feedback("The largest of some negative numbers is negative; zeros that are not in the map must not win.")
def test_negative_maps(student, reference, rng, tolerances):
    """Maps that are negative everywhere"""
    x = -1.0 - rng.random(size=(2, 5, 7, 2))
    check(student, reference, tolerances, "max_pool", x)
    check(student, reference, tolerances, "average_pool", x, 3, 2)


@pytest.mark.points(1)
@pytest.mark.feedback("Whole numbers are welcome, their mean need not be whole, and x keeps its values.")
def test_whole_numbers(student, reference, rng, tolerances):
    """Whole numbers; the argument keeps its values"""
    x = rng.integers(0, 10, size=(2, 6, 6, 2))
    for name in ("max_pool", "average_pool"):
        check(student, reference, tolerances, name, x)
        assert not student.changed_arguments(), f"{name} changed x in place."
