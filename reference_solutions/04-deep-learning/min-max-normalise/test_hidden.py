import numpy as np
import pytest

from graders.judge.checks import assert_close, unpacked


def table(rng, n=None, columns=None):
    """Columns of very different size and place, some of them negative."""
    n, columns = n or int(rng.integers(6, 20)), columns or int(rng.integers(2, 6))
    return rng.normal(size=(n, columns)) * 10 ** rng.uniform(-2, 3, columns) + rng.normal(scale=50, size=columns)


def limits(X):
    return X.min(axis=0), X.max(axis=0)


def check_transform(student, reference, tolerances, X, low, high):
    """transform gives what it should, of float64, and without a warning."""
    actual = student.transform(X, low, high)
    heard = student.warnings()
    expected = reference.transform(X, low, high)
    assert_close(actual, expected, name="transform(X, low, high)", tolerance=tolerances["scaled"], dtype="float64")
    assert not heard, "transform caused a warning: " + heard[0]


@pytest.mark.points(2)
@pytest.mark.feedback("low and high have one number for each column: the smallest and the largest of its n values.")
def test_fit(student, rng):
    """fit notes lowest and highest value of each column"""
    X = table(rng)
    answer = student.fit(X)
    for name, actual, expected in zip(
        ["low", "high"], unpacked(answer, "low", "high", of="fit"), limits(X), strict=True
    ):
        assert_close(actual, expected, name=name)


@pytest.mark.points(1)
@pytest.mark.feedback("In the training set every column must reach from 0 to 1 exactly.")
def test_training_rows(student, reference, rng, tolerances):
    """The training rows"""
    X = table(rng)
    check_transform(student, reference, tolerances, X, *limits(X))


@pytest.mark.points(3)
@pytest.mark.feedback(
    "Scale new rows with the low and high that you are given, never with their own. "
    "Values outside of 0 to 1 stay as they are."
)
def test_new_rows(student, reference, rng, tolerances):
    """New rows, inside and outside the training set's range"""
    X = table(rng, n=16)
    low, high = limits(X[:8])
    new = np.vstack([X[8:], 2 * high - low, 2 * low - high])
    check_transform(student, reference, tolerances, new, low, high)


@pytest.mark.points(1)
@pytest.mark.feedback("A single row has no range of its own, but it can be scaled with that of the training set.")
def test_one_row(student, reference, rng, tolerances):
    """A single new row"""
    X = table(rng)
    check_transform(student, reference, tolerances, X[:1] * 1.3, *limits(X[2:]))


@pytest.mark.points(2)
@pytest.mark.feedback("Where high equals low the answer is 0 for every row, new ones too: do not divide there.")
def test_constant_column(student, reference, rng, tolerances):
    """A column that was constant in the training set"""
    X = table(rng, columns=4)
    constant = int(rng.integers(4))
    X[:-2, constant] = X[0, constant]
    X[-2:, constant] = X[0, constant] + np.array([-3.0, 0.5])  # the last two rows are new
    check_transform(student, reference, tolerances, X, *limits(X[:-2]))
    check_transform(student, reference, tolerances, X[:3], X[0], X[0])  # a training set of one row


@pytest.mark.points(1)
@pytest.mark.feedback("Whole numbers are numbers too, and the arguments belong to the caller: do not write into them.")
def test_whole_numbers(student, reference, rng, tolerances):
    """Whole numbers; the arguments keep their values"""
    X = rng.integers(-20, 20, size=(9, 3))
    for actual, expected in zip(student.fit(X), limits(X), strict=True):
        assert_close(actual, expected, name="fit(X)")
    check_transform(student, reference, tolerances, X, *limits(X))
    X = rng.integers(50, 250, size=(9, 3)).astype("uint8")
    low, high = limits(X)
    X[0] = low - np.array([40, 1, 7], dtype="uint8")  # a new row, below the training set
    check_transform(student, reference, tolerances, X, low, high)
    changed = table(rng)
    student.transform(changed, *limits(changed))
    assert not student.changed_arguments(), "transform changed one of its arguments."
