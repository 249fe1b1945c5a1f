import numpy as np
import pytest

from graders.judge.checks import assert_close, assert_falls, unpacked


def cloud(rng, n=None, m=None):
    """Samples around a plane, not centred."""
    n, m = n or int(rng.integers(12, 36)), m or int(rng.integers(2, 5))
    X = rng.normal(size=(n, m)) + 0.3
    return X, X @ rng.normal(size=m) + rng.normal(loc=2.0, scale=0.5, size=n)


def learnt(X, y, lr, epochs):
    """What training from zeros must give."""
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        errors = X @ w + b - y
        losses.append(float(np.mean(errors**2)))
        w, b = w - lr * 2 * X.T @ errors / len(y), b - lr * 2 * errors.mean()
    return w, np.float64(b), losses


def three(answers):
    return unpacked(answers, "w", "b", "losses", of="train")


def check(student, X, y, lr, epochs, tolerances):
    """Weights, bias and losses agree."""
    answers, expected = three(student.train(X, y, lr, epochs)), learnt(X, y, lr, epochs)
    for name, ours, theirs in zip(["w", "b", "losses"], answers, expected, strict=True):
        assert_close(ours, theirs, name=name, tolerance=tolerances["learnt"])


@pytest.mark.points(3)
@pytest.mark.feedback(
    "From the zeros: w moves by 2·lr times the mean of target times input, b by 2·lr times the mean target."
)
def test_one_epoch(student, rng, tolerances):
    """One epoch"""
    check(student, *cloud(rng), 0.05, 1, tolerances)


@pytest.mark.points(5)
@pytest.mark.feedback(
    "Each epoch needs a tape of its own, all samples, and gradients of w and b at the same weights. "
    "Do predictions and targets have the same shape?"
)
def test_many_epochs(student, rng, tolerances):
    """Many epochs"""
    check(student, *cloud(rng), 0.04, int(rng.integers(5, 9)), tolerances)


@pytest.mark.points(1)
@pytest.mark.feedback("With a small learning rate every epoch lowers the loss.")
def test_losses_fall(student, rng):
    """The losses fall"""
    X, y = cloud(rng)
    losses = three(student.train(X, y, 0.02, 8))[2]
    assert np.shape(losses) == (8,), "losses must be a list with a number for each epoch."
    assert_falls(losses, name="losses", by=0.99, monotone=True)


@pytest.mark.points(2)
@pytest.mark.feedback("No epoch: zeros, and an empty list. One sample, one input: the shapes stay; X and y too.")
def test_smallest(student, rng, tolerances):
    """No epoch, one sample, one input; the arguments keep their values"""
    check(student, *cloud(rng), 0.1, 0, tolerances)
    check(student, *cloud(rng, n=1, m=3), 0.05, 2, tolerances)
    check(student, *cloud(rng, n=9, m=1), 0.05, 2, tolerances)
    assert not student.changed_arguments(), "train changed one of its arguments."
