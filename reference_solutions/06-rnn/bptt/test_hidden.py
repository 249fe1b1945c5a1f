import numpy as np
import pytest

from graders.judge.checks import assert_close, unpacked

NAMES = ["dWx", "dWh", "db", "dWy", "dby"]


def problem(rng, T, inputs, units, outputs):
    """A sequence, its targets and the parameters of a network of these sizes."""
    shapes = [(inputs, units), (units, units), (units,), (units, outputs), (outputs,)]
    params = tuple(0.7 * rng.normal(size=shape) for shape in shapes)
    return rng.normal(size=(T, inputs)), 2.0 * rng.normal(size=(T, outputs)), params


def error(X, y, Wx, Wh, b, Wy, by):
    h, total = np.zeros(len(b)), 0.0
    for x, target in zip(X, y, strict=True):
        h = np.tanh(x @ Wx + h @ Wh + b)
        total += 0.5 * np.sum((h @ Wy + by - target) ** 2)
    return total


def finite_differences(X, y, params, h=1e-6):
    """The slope of the error for each number of each parameter."""
    slopes = [np.zeros_like(p) for p in params]
    for p, slope in zip(params, slopes, strict=True):
        for place in np.ndindex(p.shape):
            kept = p[place]
            p[place] = kept + h
            above = error(X, y, *params)
            p[place] = kept - h
            below = error(X, y, *params)
            p[place] = kept
            slope[place] = (above - below) / (2 * h)
    return slopes


def five(answers):
    """The answers, once it is sure that there are five of them."""
    return unpacked(answers, "dWx", "dWh", "db", "dWy", "dby", of="gradients")


def check(student, reference, tolerances, X, y, params, names=NAMES):
    actual, expected = five(student.gradients(X, y, params)), reference.gradients(X, y, params)
    for name, ours, theirs in zip(NAMES, actual, expected, strict=True):
        if name in names:
            assert_close(ours, theirs, name=name, tolerance=tolerances["gradient"])


@pytest.mark.points(2)
@pytest.mark.feedback("The output layer: each step's error times the state that made it, added over the steps.")
def test_output_layer(student, reference, rng, tolerances):
    """The slopes of the output layer"""
    check(student, reference, tolerances, *problem(rng, 5, 2, 4, 3), names=["dWy", "dby"])


@pytest.mark.points(2)
@pytest.mark.feedback("With one step there is no memory yet: the delta is error times Wy, times the slope of tanh.")
def test_one_step(student, reference, rng, tolerances):
    """A single step"""
    check(student, reference, tolerances, *problem(rng, 1, 3, 4, 2))


@pytest.mark.points(2)
@pytest.mark.feedback(
    "The delta of step 2 goes back to step 1 through Wh and is multiplied by the slope of tanh there."
)
def test_two_steps(student, reference, rng, tolerances):
    """Two steps"""
    check(student, reference, tolerances, *problem(rng, 2, 3, 4, 2))


@pytest.mark.points(3)
@pytest.mark.feedback(
    "Go back to the very first step, and add what every step says: the weights are shared by all of them."
)
def test_many_steps(student, reference, rng, tolerances):
    """Many steps"""
    check(student, reference, tolerances, *problem(rng, int(rng.integers(6, 12)), 3, 4, 2))


@pytest.mark.points(1)
@pytest.mark.feedback(
    "With all sizes equal a missing or extra transpose gives no error. Write down the shape of each product."
)
def test_sizes_alike(student, reference, rng, tolerances):
    """As many steps as inputs as units as outputs"""
    size = int(rng.integers(3, 5))
    check(student, reference, tolerances, *problem(rng, size, size, size, size))


@pytest.mark.points(1)
@pytest.mark.feedback("One input, one unit, one output: the slopes keep the shapes of their parameters.")
def test_sizes_of_one(student, reference, rng, tolerances):
    """One input, one unit, one output"""
    check(student, reference, tolerances, *problem(rng, 4, 1, 1, 1))


@pytest.mark.points(2)
@pytest.mark.feedback("Move one weight a little up and down: the difference of the errors must agree with your slope.")
def test_finite_differences(student, rng, tolerances):
    """Agreement with finite differences"""
    X, y, params = problem(rng, 5, 2, 3, 2)
    actual = five(student.gradients(X, y, params))
    for name, ours, theirs in zip(NAMES, actual, finite_differences(X, y, params), strict=True):
        assert_close(ours, theirs, name=name, tolerance=tolerances["finite_differences"])


@pytest.mark.points(1)
@pytest.mark.feedback("gradients only measures: X, y and params belong to the caller.")
def test_arguments_kept(student, reference, rng, tolerances):
    """The arguments keep their values"""
    X, y, params = problem(rng, 4, 3, 3, 2)
    student.gradients(X, y, params)
    assert not student.changed_arguments(), "gradients changed one of its arguments"
    check(student, reference, tolerances, X, y, params)
