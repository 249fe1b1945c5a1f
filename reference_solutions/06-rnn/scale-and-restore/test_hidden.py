import numpy as np
import pytest

from graders.judge.checks import assert_close, unpacked

SIZES = np.array([100.0, 3.0, 1e7, 0.01])


def table(rng, n):
    """Rows of four columns of very different sizes, far from zero."""
    return SIZES * (rng.uniform(1.0, 4.0, size=4) + rng.uniform(-0.5, 0.5, size=(n, 4)))


def statistics(rng):
    low = SIZES * rng.uniform(-2.0, 4.0, size=4)
    return low, low + SIZES * rng.uniform(0.5, 3.0, size=4)


@pytest.mark.points(2)
@pytest.mark.feedback("One smallest and one largest value for each column: two arrays of shape (m,).")
def test_fit(student, reference, rng, tolerances):
    """Smallest and largest of each column"""
    for X in (table(rng, int(rng.integers(5, 12))), table(rng, 4), table(rng, 1)):
        answer = student.fit(X)
        for name, ours, theirs in zip(
            ("low", "high"), unpacked(answer, "low", "high", of="fit"), reference.fit(X), strict=True
        ):
            assert_close(ours, theirs, name=name, tolerance=tolerances["scaled"])


@pytest.mark.points(2)
@pytest.mark.feedback("Use the low and high that are given. Other rows have other extremes, and those do not count.")
def test_scale_other_rows(student, reference, rng, tolerances):
    """Rows that were not in training"""
    X, (low, high) = table(rng, 6), statistics(rng)
    assert_close(
        student.scale(X, low, high), reference.scale(X, low, high), name="scale", tolerance=tolerances["scaled"]
    )


@pytest.mark.points(1)
@pytest.mark.feedback("Values below low become negative, values above high become larger than 1: leave them so.")
def test_outside(student, rng, tolerances):
    """Values outside of the training range"""
    low, high = statistics(rng)
    X = np.stack([low - 0.5 * (high - low), high + 2.0 * (high - low)])
    expected = np.stack([np.full(4, -0.5), np.full(4, 3.0)])
    assert_close(student.scale(X, low, high), expected, name="scale", tolerance=tolerances["scaled"])


@pytest.mark.points(2)
@pytest.mark.feedback("A column that was constant in training becomes 0 for all rows, without a division by zero.")
def test_constant_column(student, reference, rng, tolerances):
    """A constant column"""
    X, (low, high) = table(rng, 5), statistics(rng)
    high[2] = low[2]
    scaled = student.scale(X, low, high)
    assert not student.warnings(), "scale gave a warning for a constant column"
    assert_close(scaled, reference.scale(X, low, high), name="scale", tolerance=tolerances["scaled"])
    values = rng.uniform(size=3)
    assert_close(
        student.restore(values, low, high, 2), np.full(3, low[2]), name="restore", tolerance=tolerances["restored"]
    )


@pytest.mark.points(2)
@pytest.mark.feedback("Multiply by the column's width and add the column's minimum.")
def test_restore(student, reference, rng, tolerances):
    """The way back, for every column"""
    low, high = statistics(rng)
    values = rng.uniform(-0.5, 1.5, size=7)
    for column in range(4):
        assert_close(
            student.restore(values, low, high, column),
            reference.restore(values, low, high, column),
            name="restore",
            tolerance=tolerances["restored"],
        )


@pytest.mark.points(1)
@pytest.mark.feedback("restore does number by number what it does; (n, 1), as Keras predicts, comes back as (n, 1).")
def test_any_shape(student, reference, rng, tolerances):
    """Predictions of any shape"""
    low, high = statistics(rng)
    for shape in [(5, 1), (4,), (2, 3)]:
        values = rng.uniform(size=shape)
        assert_close(
            student.restore(values, low, high, 1),
            reference.restore(values, low, high, 1),
            name="restore",
            tolerance=tolerances["restored"],
        )


@pytest.mark.points(2)
@pytest.mark.feedback("restore undoes what scale did, for each column; and neither changes what it was given.")
def test_round_trip(student, reference, rng, tolerances):
    """There and back"""
    X, (low, high) = table(rng, 6), statistics(rng)
    scaled = student.scale(X, low, high)
    assert not student.changed_arguments(), "scale changed one of its arguments"
    assert_close(scaled, reference.scale(X, low, high), name="scale(X)", tolerance=tolerances["scaled"])
    for column in range(4):
        values = np.array(scaled)[:, column]
        restored = student.restore(values, low, high, column)
        assert not student.changed_arguments(), "restore changed one of its arguments"
        assert_close(restored, X[:, column], name="restore(scale(X))", tolerance=tolerances["restored"])
