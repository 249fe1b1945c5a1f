"""Hidden tests of the activation functions."""

import numpy as np
import pytest

from graders.judge.checks import assert_close

SHAPES = [(1,), (4,), (2, 3), (2, 3, 4), (2, 2, 3, 3)]


def check(student, reference, tolerances, name, *args):
    expected = getattr(reference, name)(*args)
    assert_close(getattr(student, name)(*args), expected, name=f"{name}(z)", tolerance=tolerances["activation"])


def check_quietly(student, reference, tolerances, name, z):
    """The right answer, and no warning."""
    actual = getattr(student, name)(z)
    warned = student.warnings()
    assert_close(actual, getattr(reference, name)(z), name=f"{name}(z)", tolerance=tolerances["activation"])
    assert not warned, f"{name} gave a warning: {warned[0]}"


def wide(rng, *shape):
    """Numbers from −1000 to 1000, both ends among them."""
    z = rng.uniform(-1000.0, 1000.0, size=shape)
    z.flat[:2] = -1000.0, 1000.0
    return z


@pytest.mark.points(1)
@pytest.mark.feedback("ReLU passes positive numbers on and answers 0 for all others.")
def test_relu(student, reference, rng, tolerances):
    """relu"""
    check(student, reference, tolerances, "relu", rng.normal(size=(5, 4)))
    assert_close(student.relu(np.zeros(3)), np.zeros(3), name="relu at 0")


@pytest.mark.points(2)
@pytest.mark.feedback("Below 0 the leaky ReLU is the line ε·z: still negative, but flat.")
def test_leaky_relu(student, reference, rng, tolerances):
    """leaky_relu with several slopes"""
    for epsilon in (0.01, 0.3, float(rng.uniform(0.4, 0.9)), 0.0):
        check(student, reference, tolerances, "leaky_relu", rng.normal(size=(4, 5)), epsilon)


@pytest.mark.points(1)
@pytest.mark.feedback("tanh runs from −1 to 1. NumPy knows a way that does not overflow.")
def test_tanh(student, reference, rng, tolerances):
    """tanh, near and far from 0"""
    check(student, reference, tolerances, "tanh", rng.normal(size=(4, 3)))
    check_quietly(student, reference, tolerances, "tanh", wide(rng, 20))


@pytest.mark.points(1)
@pytest.mark.feedback("The sigmoid is 1 / (1 + e^(−z)): ½ at 0, and it rises towards 1.")
def test_sigmoid(student, reference, rng, tolerances):
    """sigmoid"""
    check(student, reference, tolerances, "sigmoid", rng.normal(scale=2.0, size=(4, 3)))


@pytest.mark.points(1)
@pytest.mark.feedback("Take exp only of numbers that are not positive.")
def test_sigmoid_extremes(student, reference, rng, tolerances):
    """sigmoid from −1000 to 1000: finite, and without a warning"""
    check_quietly(student, reference, tolerances, "sigmoid", wide(rng, 30))


@pytest.mark.points(1)
@pytest.mark.feedback("Divide the exponential of each score by the sum of all exponentials.")
def test_softmax_of_one_image(student, reference, rng, tolerances):
    """softmax of one row of scores"""
    check(student, reference, tolerances, "softmax", rng.normal(size=int(rng.integers(3, 8))))


@pytest.mark.points(3)
@pytest.mark.feedback("Softmax goes over the last axis: each row of a table adds up to 1.")
def test_softmax_of_many(student, reference, rng, tolerances):
    """softmax of tables and of stacks of maps"""
    for shape in [(4, 3), (3, 3), (1, 5), (2, 3, 4), (2, 2, 2, 3)]:
        check(student, reference, tolerances, "softmax", rng.normal(size=shape))


@pytest.mark.points(2)
@pytest.mark.feedback("Subtract the largest score of each row before you take the exponential.")
def test_softmax_extremes(student, reference, rng, tolerances):
    """softmax from −1000 to 1000: finite, and without a warning"""
    for z in (wide(rng, 6, 5), wide(rng, 4), np.array([[-1000.0, -1000.0, -999.0], [1000.0, 999.0, 1000.0]])):
        check_quietly(student, reference, tolerances, "softmax", z)


@pytest.mark.points(1)
@pytest.mark.feedback("The answer has the shape of z.")
def test_shapes(student, reference, rng, tolerances):
    """Rows, tables and stacks"""
    for shape in SHAPES:
        z = rng.normal(size=shape)
        for name in ("relu", "tanh", "sigmoid", "softmax"):
            check(student, reference, tolerances, name, z)
        check(student, reference, tolerances, "leaky_relu", z, 0.2)


@pytest.mark.points(1)
@pytest.mark.feedback("Compute a new array; whole numbers are welcome too.")
def test_argument_kept(student, reference, rng, tolerances):
    """The argument keeps its values, and whole numbers are welcome"""
    for z in (rng.integers(-3, 4, size=(3, 4)), rng.normal(size=(3, 4))):
        for name in ("relu", "tanh", "sigmoid", "softmax"):
            check(student, reference, tolerances, name, z)
            assert not student.changed_arguments(), f"{name} changed its argument z."
        check(student, reference, tolerances, "leaky_relu", z, 0.25)
        assert not student.changed_arguments(), "leaky_relu changed its argument z."
