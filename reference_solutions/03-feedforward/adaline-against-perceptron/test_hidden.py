import numpy as np
import pytest

from graders.judge.checks import assert_close

KEYS = ["perceptron_errors", "adaline_errors", "adaline_costs"]
# With samples in eighths, numbers of samples and rates that are powers of two, potentials are exact where they could be
# 0: the whole way of the perceptron, and Adaline's first epochs. So no order of summing can turn an answer.
ETA = 1 / 32


def clouds(rng, distance, n=None):
    """Two clouds of samples in eighths, -1 and +1 mixed, their centres 2 * distance apart on each axis."""
    n = n or int(rng.choice([32, 64]))
    y = rng.permutation(np.where(np.arange(n) % 2, 1.0, -1.0))
    X = rng.normal(size=(n, 2)) + distance * y[:, None] + 0.5
    return np.round(X * 8) / 8, y


def learn(student, X, y, epochs, eta=ETA):
    """The submission's dictionary, once its keys are right and each list has one number for each epoch."""
    record = student.compare(X, y, eta, epochs)
    assert isinstance(record, dict), "compare must answer with a dictionary."
    for key in KEYS:
        assert key in record, f"the key {key!r} is missing."
        count = len(np.atleast_1d(record[key]))
        assert count == epochs, f"{key} must have one number for each of {epochs} epochs, got {count}."
    return record


def check(record, expected, key, tolerances):
    assert_close(record[key], expected[key], name=key, tolerance=tolerances["costs"])


@pytest.mark.points(3)
@pytest.mark.feedback(
    "The perceptron learns at once from each sample that it gets wrong, and keeps its weights from epoch to epoch."
)
def test_perceptron_errors(student, reference, rng, tolerances):
    """The perceptron's errors on overlapping classes"""
    X, y = clouds(rng, 0.6)
    epochs = int(rng.integers(15, 30))
    check(learn(student, X, y, epochs), reference.compare(X, y, ETA, epochs), "perceptron_errors", tolerances)


@pytest.mark.points(2)
@pytest.mark.feedback("The cost is half the mean squared difference of potential and target, before the epoch's step.")
def test_adaline_costs(student, reference, rng, tolerances):
    """Adaline's costs on overlapping classes"""
    X, y = clouds(rng, 0.6)
    epochs = int(rng.integers(15, 50))
    check(learn(student, X, y, epochs), reference.compare(X, y, ETA, epochs), "adaline_costs", tolerances)


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Compare Adaline's answers, −1 or +1, with the targets, with the same weights that the cost belongs to."
)
def test_adaline_errors(student, reference, rng, tolerances):
    """Adaline's errors on overlapping classes"""
    for distance in (0.3, 0.6):
        X, y = clouds(rng, distance, n=64)
        epochs = int(rng.integers(15, 50))
        check(learn(student, X, y, epochs), reference.compare(X, y, ETA, epochs), "adaline_errors", tolerances)


@pytest.mark.points(1)
@pytest.mark.feedback("A potential of exactly 0 is answered with +1. At the start all potentials are 0.")
def test_first_epoch(student, reference, rng, tolerances):
    """The first epoch, whichever class comes first"""
    X, y = clouds(rng, 0.6)
    for sign in (1.0, -1.0):
        expected = reference.compare(X, sign * y, ETA, 1)
        record = learn(student, X, sign * y, 1)
        for key in KEYS:
            check(record, expected, key, tolerances)


@pytest.mark.points(1)
@pytest.mark.feedback("When the classes are far apart the perceptron ends without errors; its list goes on with zeros.")
def test_separable_classes(student, reference, rng, tolerances):
    """Classes that a line separates"""
    X, y = clouds(rng, 3.0)
    epochs = 25
    expected = reference.compare(X, y, ETA, epochs)
    record = learn(student, X, y, epochs)
    for key in KEYS:
        check(record, expected, key, tolerances)


@pytest.mark.points(1)
@pytest.mark.feedback(
    "On overlapping classes Adaline's cost falls at every epoch, while the perceptron never comes to rest."
)
def test_what_the_comparison_shows(student, rng):
    """Adaline's cost keeps falling where the perceptron cycles"""
    X, y = clouds(rng, 0.2, n=64)
    record = learn(student, X, y, 40)
    assert np.all(np.diff(np.asarray(record["adaline_costs"])) < 0), "Adaline's cost did not fall at every epoch."
    assert np.all(np.asarray(record["perceptron_errors"]) > 0), "the perceptron had an epoch without an error."


@pytest.mark.points(1)
@pytest.mark.feedback("Both learners use the learning rate that they are given.")
def test_learning_rates(student, reference, rng, tolerances):
    """Other learning rates"""
    X, y = clouds(rng, 0.6)
    for eta in (1 / 128, 1 / 8):
        expected = reference.compare(X, y, eta, 12)
        record = learn(student, X, y, 12, eta)
        for key in KEYS:
            check(record, expected, key, tolerances)


@pytest.mark.points(1)
@pytest.mark.feedback("Do not write into X or y: they belong to the caller.")
def test_arguments_kept(student, reference, rng, tolerances):
    """The arguments keep their values"""
    X, y = clouds(rng, 0.6)
    record = learn(student, X, y, 3)
    assert not student.changed_arguments(), "compare changed one of its arguments"
    expected = reference.compare(X, y, ETA, 3)
    for key in KEYS:
        check(record, expected, key, tolerances)
