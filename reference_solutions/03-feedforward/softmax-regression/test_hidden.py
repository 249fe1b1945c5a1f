import numpy as np
import pytest

from graders.judge.checks import assert_close, assert_gradient, unpacked


def clouds(rng, n=None, features=None, classes=None):
    """Samples of overlapping clouds, not centred, with integer labels; every class occurs."""
    n, features = n or int(rng.integers(20, 45)), features or int(rng.integers(2, 5))
    classes = classes or int(rng.integers(3, 6))
    labels = np.concatenate([np.arange(classes), rng.integers(0, classes, size=n - classes)])
    centres = 1.5 * rng.normal(size=(classes, features))
    return centres[labels] + rng.normal(size=(n, features)) + 0.4, labels, classes


def potentials(rng, scale=2.0):
    """Potentials of some samples, and a label for each."""
    n, classes = int(rng.integers(6, 15)), int(rng.integers(3, 7))
    return scale * rng.normal(size=(n, classes)), rng.integers(0, classes, size=n)


def check(actual, expected, tolerance):
    """Weights, biases and costs agree."""
    answers = unpacked(actual, "W", "b", "costs", of="fit")
    for name, ours, theirs in zip(["W", "b", "costs"], answers, expected, strict=True):
        assert_close(ours, theirs, name=name, tolerance=tolerance)


@pytest.mark.points(2)
@pytest.mark.feedback("One row a sample: exponentials, divided by the sum of their own row.")
def test_softmax(student, reference, rng):
    """Probabilities of ordinary potentials"""
    for _ in range(3):
        Z, _ = potentials(rng)
        assert_close(student.softmax(Z), reference.softmax(Z), name="softmax")


@pytest.mark.points(1)
@pytest.mark.feedback(
    "e^1000 overflows. Only differences within a row count, so you may subtract a number from each row."
)
def test_softmax_of_large_potentials(student, reference, rng):
    """Probabilities of potentials up to 1000, without a warning"""
    Z = rng.choice([-1000.0, -999.0, 998.5, 1000.0], size=(6, 4)) - rng.random((6, 4))
    answer = student.softmax(Z)
    warned = student.warnings()
    assert_close(answer, reference.softmax(Z), name="softmax")
    assert not warned, "NumPy warned of an overflow or of a division."


@pytest.mark.points(1)
@pytest.mark.feedback("Rows are separate samples: what is subtracted must come from the same row.")
def test_softmax_of_rows_that_differ_much(student, reference, rng):
    """A row near 1000 beside a row near −1000"""
    Z = rng.normal(size=(4, 3)) + np.array([[990.0], [-990.0], [0.0], [500.0]])
    assert_close(student.softmax(Z), reference.softmax(Z), name="softmax")


@pytest.mark.points(2)
@pytest.mark.feedback(
    "The cost is the mean over the samples of −ln p, where p is the probability of the sample's right class."
)
def test_cross_entropy(student, reference, rng):
    """The cost of ordinary potentials"""
    for _ in range(3):
        Z, labels = potentials(rng)
        assert_close(student.cross_entropy(Z, labels), reference.cross_entropy(Z, labels), name="cross_entropy")


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Do not take the logarithm of a probability that was rounded to 0: write −ln p with the potentials."
)
def test_cross_entropy_when_sure_and_wrong(student, reference, rng):
    """The cost of answers that are sure and wrong, without a warning"""
    Z = np.round(rng.uniform(-50.0, 50.0, size=(5, 3)), 1)
    labels = rng.integers(0, 3, size=5)
    Z[np.arange(5), (labels + 1) % 3] = rng.choice([800.0, 950.0, 1000.0], size=5)
    Z[0] = [-1000.0, -1000.0, -995.0]
    answer = student.cross_entropy(Z, labels)
    warned = student.warnings()
    assert_close(answer, reference.cross_entropy(Z, labels), name="cross_entropy")
    assert not warned, "NumPy warned of an overflow or of the logarithm of 0."


@pytest.mark.points(2)
@pytest.mark.feedback(
    "The slope for the potentials is P − Y, divided once by the number of samples, with no further factor."
)
def test_gradients(student, reference, rng):
    """The slopes are those of the cost"""
    X, labels, classes = clouds(rng)
    W, b = rng.normal(size=(X.shape[1], classes)), rng.normal(size=classes)
    dW, db = unpacked(student.gradients(X, labels, W, b), "dW", "db", of="gradients")
    assert_gradient(dW, lambda V: reference.cross_entropy(X @ V + b, labels), W, name="dW")
    assert_gradient(db, lambda c: reference.cross_entropy(X @ W + c, labels), b, name="db")


@pytest.mark.points(1)
@pytest.mark.feedback("Before the first step every class has the probability 1/K.")
def test_first_cost(student, rng):
    """The first cost is ln K"""
    X, labels, classes = clouds(rng)
    _, _, costs = unpacked(student.fit(X, labels, classes, 0.1, 1), "W", "b", "costs", of="fit")
    assert_close(costs, [float(np.log(classes))], name="costs")


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Each epoch: the cost, both slopes with the same weights, then one step against them, for W and for b."
)
def test_many_epochs(student, reference, rng, tolerances):
    """Many epochs"""
    X, labels, classes = clouds(rng)
    eta, epochs = float(rng.uniform(0.05, 0.3)), int(rng.integers(20, 60))
    arguments = (X, labels, classes, eta, epochs)
    check(student.fit(*arguments), reference.fit(*arguments), tolerances["learnt"])


@pytest.mark.points(1)
@pytest.mark.feedback("All epochs are carried out, even when the cost falls by very little in each.")
def test_a_tiny_rate(student, reference, rng, tolerances):
    """A tiny learning rate: every epoch counts"""
    X, labels, classes = clouds(rng)
    arguments = (X, labels, classes, 1e-5, 12)
    check(student.fit(*arguments), reference.fit(*arguments), tolerances["learnt"])


@pytest.mark.points(1)
@pytest.mark.feedback("The number of columns is `classes`, not one more than the largest label.")
def test_a_class_that_never_occurs(student, reference, rng, tolerances):
    """A class that no sample has"""
    X, labels, classes = clouds(rng)
    arguments = (X, labels, classes + 2, 0.2, 5)
    check(student.fit(*arguments), reference.fit(*arguments), tolerances["learnt"])


@pytest.mark.points(1)
@pytest.mark.feedback("No epoch leaves the zeros as they are; one sample and one input must work as well.")
def test_smallest(student, reference, rng, tolerances):
    """No epoch, one sample, one input"""
    for n, features, epochs in [(9, 3, 0), (8, 1, 4)]:
        X, labels, classes = clouds(rng, n=n, features=features, classes=3)
        arguments = (X, labels, classes, 0.1, epochs)
        check(student.fit(*arguments), reference.fit(*arguments), tolerances["learnt"])
    arguments = (rng.normal(size=(1, 3)), np.array([1]), 2, 0.1, 3)
    check(student.fit(*arguments), reference.fit(*arguments), tolerances["learnt"])


@pytest.mark.points(1)
@pytest.mark.feedback("Do not write into Z, X, W or b: they belong to the caller.")
def test_arguments_kept(student, reference, rng):
    """The arguments keep their values"""
    Z, labels = potentials(rng)
    answer = student.softmax(Z)
    assert not student.changed_arguments(), "softmax changed its argument"
    assert_close(answer, reference.softmax(Z), name="softmax")
    answer = student.cross_entropy(Z, labels)
    assert not student.changed_arguments(), "cross_entropy changed one of its arguments"
    assert_close(answer, reference.cross_entropy(Z, labels), name="cross_entropy")
    X, labels, classes = clouds(rng)
    W, b = rng.normal(size=(X.shape[1], classes)), rng.normal(size=classes)
    dW, _ = unpacked(student.gradients(X, labels, W, b), "dW", "db", of="gradients")
    assert not student.changed_arguments(), "gradients changed one of its arguments"
    assert_close(dW, reference.gradients(X, labels, W, b)[0], name="dW")
