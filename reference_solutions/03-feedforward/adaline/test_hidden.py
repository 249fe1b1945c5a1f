import numpy as np
import pytest

from graders.judge.checks import assert_close, unpacked


def classes(rng, n=None, features=None):
    """Two overlapping clouds with targets -1 and +1, in random order; not centred."""
    n, features = n or int(rng.integers(15, 40)), features or int(rng.integers(2, 5))
    y = rng.choice([-1.0, 1.0], size=n)
    y[:2] = 1.0, -1.0
    return rng.normal(size=(n, features)) + 0.8 * y[:, None] + 0.3, y


def three(answers):
    """The answers, once it is sure that there are three of them."""
    return unpacked(answers, "w", "b", "costs", of="fit")


def check(actual, expected, tolerance):
    """Weights, bias and costs agree."""
    for name, ours, theirs in zip(["w", "b", "costs"], three(actual), expected, strict=True):
        assert_close(ours, theirs, name=name, tolerance=tolerance)


@pytest.mark.points(1)
@pytest.mark.feedback("costs[0] is half the mean of the squared targets: at the zeros every potential is 0.")
def test_first_cost(student, rng, tolerances):
    """The first cost belongs to the zeros"""
    X, y = classes(rng)
    _, _, costs = three(student.fit(X, y, 0.1, 1))
    assert_close(costs, [float(np.mean(y**2)) / 2], name="costs", tolerance=tolerances["learnt"])


@pytest.mark.points(2)
@pytest.mark.feedback(
    "From the zeros, one step moves w by η times the mean of target times input, and b by η times the mean target."
)
def test_one_epoch(student, reference, rng, tolerances):
    """One epoch"""
    X, y = classes(rng)
    eta = float(rng.uniform(0.05, 0.3))
    check(student.fit(X, y, eta, 1), reference.fit(X, y, eta, 1), tolerances["learnt"])


@pytest.mark.points(2)
@pytest.mark.feedback(
    "The error is potential minus target, without a threshold, and all samples are judged by the same weights."
)
def test_many_epochs(student, reference, rng, tolerances):
    """Many epochs"""
    X, y = classes(rng)
    epochs = int(rng.integers(20, 60))
    check(student.fit(X, y, 0.05, epochs), reference.fit(X, y, 0.05, epochs), tolerances["learnt"])


@pytest.mark.points(1)
@pytest.mark.feedback("Nothing in fit needs targets of −1 and +1: the error is a difference of two numbers.")
def test_any_targets(student, reference, rng, tolerances):
    """Targets that are any numbers"""
    X, _ = classes(rng)
    y = rng.normal(loc=2.0, scale=3.0, size=len(X))
    check(student.fit(X, y, 0.05, 15), reference.fit(X, y, 0.05, 15), tolerances["learnt"])


@pytest.mark.points(1)
@pytest.mark.feedback(
    "With a small η every epoch lowers the cost. Does yours step against the slope, and is the cost that of this epoch?"
)
def test_costs_fall(student, rng):
    """With a small learning rate the cost falls at every epoch"""
    X, y = classes(rng)
    _, _, costs = three(student.fit(X, y, 0.02, 50))
    assert len(costs) == 50, f"costs must have one number for each of 50 epochs, got {len(costs)}."
    assert np.isfinite(costs).all(), "some costs are no finite numbers."
    rises = np.flatnonzero(np.diff(np.asarray(costs)) >= 0)
    assert rises.size == 0, f"the cost did not fall from epoch {rises[0]} to epoch {rises[0] + 1}."


@pytest.mark.points(2)
@pytest.mark.feedback(
    "In the end Adaline must reach the least-squares line: the mean of the errors and of error times input become 0."
)
def test_least_squares(student, rng, tolerances):
    """After many epochs: the least-squares solution"""
    X, y = classes(rng, n=40, features=2)
    X = (X - X.mean(axis=0)) / X.std(axis=0) + rng.uniform(0.1, 0.3, size=2)
    best, *_ = np.linalg.lstsq(np.column_stack([X, np.ones(len(X))]), y, rcond=None)
    w, b, _ = three(student.fit(X, y, 0.5, 400))
    assert_close(w, best[:-1], name="w", tolerance=tolerances["least_squares"])
    assert_close(b, best[-1], name="b", tolerance=tolerances["least_squares"])


@pytest.mark.points(1)
@pytest.mark.feedback(
    "If η is too large the cost grows. That is what happens, so that is what fit must show: it never stops early."
)
def test_too_large_a_rate(student, reference, rng, tolerances):
    """A learning rate that is too large"""
    X, y = classes(rng)
    X = 4.0 * X
    check(student.fit(X, y, 0.5, 8), reference.fit(X, y, 0.5, 8), tolerances["learnt"])


@pytest.mark.points(1)
@pytest.mark.feedback("Without an epoch nothing is learnt; with one sample or one input the shapes stay the same.")
def test_smallest(student, reference, rng, tolerances):
    """No epoch, one sample, one input"""
    for n, features, epochs in [(5, 3, 0), (2, 1, 4)]:
        X, y = classes(rng, n=n, features=features)
        check(student.fit(X, y, 0.1, epochs), reference.fit(X, y, 0.1, epochs), tolerances["learnt"])
    X, y = rng.normal(size=(1, 3)), rng.normal(size=1)
    check(student.fit(X, y, 0.1, 3), reference.fit(X, y, 0.1, 3), tolerances["learnt"])


@pytest.mark.points(1)
@pytest.mark.feedback("Do not write into X or y: they belong to the caller.")
def test_arguments_kept(student, reference, rng, tolerances):
    """The arguments keep their values"""
    X, y = classes(rng)
    actual = student.fit(X, y, 0.1, 5)
    assert not student.changed_arguments(), "fit changed one of its arguments"
    check(actual, reference.fit(X, y, 0.1, 5), tolerances["learnt"])
