import numpy as np
import pytest

from graders.judge.checks import assert_close, raises


def layer(rng, n, m, neurons):
    """Samples, weights and biases that fit together."""
    return rng.normal(size=(n, m)), rng.normal(size=(m, neurons)), rng.normal(size=neurons)


def fits(student, reference, X, W, b):
    """What fits is answered: whoever refuses everything refuses for no reason."""
    assert_close(student.forward(X, W, b), reference.forward(X, W, b), name="forward(X, W, b) of what fits")


@pytest.mark.points(3)
@pytest.mark.feedback("Compute step(XW + b): one row for each sample, one column for each neuron.")
def test_many_neurons(student, reference, rng):
    """Many neurons answer many samples"""
    X, W, b = layer(rng, int(rng.integers(8, 15)), int(rng.integers(2, 5)), int(rng.integers(5, 8)))
    assert_close(student.forward(X, W, b), reference.forward(X, W, b), name="forward(X, W, b)")


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Column j of W belongs to neuron j, and b[j] is added to column j. A square table hides a mix-up: check by hand."
)
def test_as_many_samples_as_inputs_and_neurons(student, reference, rng):
    """As many samples as inputs and neurons"""
    n = int(rng.integers(4, 7))
    X, W, b = layer(rng, n, n, n)
    assert_close(student.forward(X, W, b), reference.forward(X, W, b), name="forward(X, W, b)")


@pytest.mark.points(1)
@pytest.mark.feedback("A neuron whose potential is exactly 0 fires: compare with ≥.")
def test_potential_zero(student, rng):
    """Potentials of exactly zero"""
    X = rng.integers(-3, 4, size=(6, 3))
    W = rng.integers(-3, 4, size=(3, 1))
    X[:, 0], W[0] = -(X[:, 1:] @ W[1:])[:, 0], 1
    assert_close(student.forward(X, W, np.zeros(1)), np.ones((6, 1)), name="forward(X, W, b)")
    below = -np.array([[1.0], [1e-6], [1e-9], [1e-12], [1e-300]])
    assert_close(student.forward(below, np.ones((1, 1)), np.zeros(1)), np.zeros((5, 1)), name="forward just below 0")


@pytest.mark.points(1)
@pytest.mark.feedback("The answer is always a table of n rows and M columns, even when n, m or M is 1.")
def test_sizes_of_one(student, reference, rng):
    """One sample, one input, one neuron"""
    for n, m, neurons in [(1, 3, 2), (4, 1, 3), (5, 2, 1), (1, 1, 1)]:
        X, W, b = layer(rng, n, m, neurons)
        assert_close(student.forward(X, W, b), reference.forward(X, W, b), name="forward(X, W, b)")


@pytest.mark.points(1)
@pytest.mark.feedback("The columns of X meet the rows of W: their numbers must be equal.")
def test_inputs_do_not_fit(student, reference, rng):
    """Weights for another number of inputs are refused"""
    X, W, b = layer(rng, 5, 3, 4)
    for wrong in (W[:2], W[:1], np.vstack([W, W])):
        with raises(ValueError):
            student.forward(X, wrong, b)
    with raises(ValueError):
        student.forward(X, W.T, b)
    with raises(ValueError):
        student.forward(X, W.T, b[:3])
    fits(student, reference, X, W, b)


@pytest.mark.points(2)
@pytest.mark.feedback(
    "b must have exactly one number for each neuron. NumPy stretches other shapes without a word: check before you add."
)
def test_biases_do_not_fit(student, reference, rng):
    """Biases in another number or shape are refused"""
    X, W, b = layer(rng, 5, 3, 4)
    for shape in [(1,), (3,), (5,), (), (5, 1), (1, 4), (5, 4)]:
        with raises(ValueError):
            student.forward(X, W, rng.normal(size=shape))
    fits(student, reference, X, W, b)


@pytest.mark.points(1)
@pytest.mark.feedback("X and W are tables with two axes. A single row of numbers, or a stack of tables, is refused.")
def test_axes_do_not_fit(student, reference, rng):
    """Samples and weights that are not tables are refused"""
    X, W, b = layer(rng, 5, 3, 4)
    for other_X, other_W, other_b in [
        (X[0], W, b),
        (X[None], W, b),
        (X, W[:, 0], b[:1]),
        (X, W[None], b),
        (rng.normal(size=(3, 3, 3)), rng.normal(size=(3, 3)), rng.normal(size=3)),
        (rng.normal(size=(3, 3)), rng.normal(size=(3, 3, 3)), rng.normal(size=3)),
    ]:
        with raises(ValueError):
            student.forward(other_X, other_W, other_b)
    fits(student, reference, X, W, b)


@pytest.mark.points(1)
@pytest.mark.feedback("Compute a new array; X, W and b belong to the caller.")
def test_arguments_kept(student, reference, rng):
    """The arguments keep their values"""
    X, W, b = layer(rng, 6, 3, 2)
    actual = student.forward(X, W, b)
    assert not student.changed_arguments(), "forward changed one of its arguments"
    assert_close(actual, reference.forward(X, W, b), name="forward(X, W, b)")
