import numpy as np
import pytest

from graders.judge.checks import assert_close, unpacked

NAMES = ["dW1", "db1", "dW2", "db2"]


def problem(rng, n, inputs, hidden, outputs):
    """Samples, targets and parameters of a network of these sizes."""
    X, Y = rng.normal(size=(n, inputs)), rng.uniform(size=(n, outputs))
    shapes = [(inputs, hidden), (hidden,), (hidden, outputs), (outputs,)]
    return X, Y, [rng.normal(size=shape) for shape in shapes]


def error(X, Y, W1, b1, W2, b2):
    hidden = 1 / (1 + np.exp(-(X @ W1 + b1)))
    output = 1 / (1 + np.exp(-(hidden @ W2 + b2)))
    return 0.5 * ((output - Y) ** 2).sum(axis=1).mean()


def finite_differences(X, Y, parameters, h=1e-5):
    """The slope of the error for each number of each parameter."""
    slopes = [np.zeros_like(p) for p in parameters]
    for p, slope in zip(parameters, slopes, strict=True):
        for place in np.ndindex(p.shape):
            kept = p[place]
            p[place] = kept + h
            above = error(X, Y, *parameters)
            p[place] = kept - h
            below = error(X, Y, *parameters)
            p[place] = kept
            slope[place] = (above - below) / (2 * h)
    return slopes


def four(answers):
    """The answers, once it is sure that there are four of them."""
    return unpacked(answers, "dW1", "db1", "dW2", "db2", of="gradients")


def check(student, reference, X, Y, parameters, tolerance, names):
    """The gradients of the given names agree with the reference's."""
    actual, expected = four(student.gradients(X, Y, *parameters)), reference.gradients(X, Y, *parameters)
    for name, ours, theirs in zip(NAMES, actual, expected, strict=True):
        if name in names:
            assert_close(ours, theirs, name=name, tolerance=tolerance)


@pytest.mark.points(2)
@pytest.mark.feedback(
    "At the output: (O − Y) times the slope O(1 − O). For W2 that is multiplied by what came in, the hidden answers."
)
def test_output_layer_one_sample(student, reference, rng, tolerances):
    """The output layer's slopes, for one sample"""
    check(student, reference, *problem(rng, 1, 3, 4, 2), tolerances["gradient"], {"dW2", "db2"})


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Send the output's deltas back through W2 as it came in, and multiply by the hidden slope H(1 − H)."
)
def test_hidden_layer_one_sample(student, reference, rng, tolerances):
    """The hidden layer's slopes, for one sample"""
    check(student, reference, *problem(rng, 1, 3, 4, 2), tolerances["gradient"], {"dW1", "db1"})


@pytest.mark.points(1)
@pytest.mark.feedback("Use the formulas. Where the network is nearly flat, differences of its error are too coarse.")
def test_nearly_flat(student, reference, rng, tolerances):
    """A network that is almost sure, and wrong"""
    X, _, (W1, b1, W2, _) = problem(rng, 1, 3, 4, 2)
    parameters = [W1, b1, W2 / 10, rng.uniform(-14.5, -13.5, size=2)]
    check(student, reference, X, np.ones((1, 2)), parameters, tolerances["exact"], NAMES)


@pytest.mark.points(2)
@pytest.mark.feedback("The error is a mean over the n samples: the slopes of all samples are added and divided by n.")
def test_many_samples(student, reference, rng, tolerances):
    """Many samples"""
    n = int(rng.integers(7, 15))
    check(student, reference, *problem(rng, n, 3, 4, 2), tolerances["gradient"], NAMES)


@pytest.mark.points(1)
@pytest.mark.feedback("The squared errors of the outputs are summed, not averaged: only the samples are averaged.")
def test_many_outputs(student, reference, rng, tolerances):
    """Many outputs"""
    outputs = int(rng.integers(4, 8))
    check(student, reference, *problem(rng, 3, 2, 3, outputs), tolerances["gradient"], NAMES)


@pytest.mark.points(2)
@pytest.mark.feedback(
    "When all sizes are equal, a missing or extra transpose gives no error. Write down the shape of each product."
)
def test_sizes_alike(student, reference, rng, tolerances):
    """Samples, inputs, hidden units and outputs in equal numbers"""
    size = int(rng.integers(3, 6))
    check(student, reference, *problem(rng, size, size, size, size), tolerances["gradient"], NAMES)


@pytest.mark.points(1)
@pytest.mark.feedback("Each slope has the shape of its parameter: biases have one axis, even when there is one unit.")
def test_sizes_of_one(student, reference, rng, tolerances):
    """One input, one hidden unit, one output"""
    check(student, reference, *problem(rng, 4, 1, 1, 1), tolerances["gradient"], NAMES)


@pytest.mark.points(2)
@pytest.mark.feedback("Move one weight a little up and down: the difference of the errors must agree with your slope.")
def test_finite_differences(student, rng, tolerances):
    """Agreement with finite differences"""
    X, Y, parameters = problem(rng, 6, 2, 3, 2)
    actual = four(student.gradients(X, Y, *parameters))
    for name, ours, theirs in zip(NAMES, actual, finite_differences(X, Y, parameters), strict=True):
        assert_close(ours, theirs, name=name, tolerance=tolerances["finite_differences"])


@pytest.mark.points(1)
@pytest.mark.feedback("Where the outputs hit the targets, no weight has a reason to move.")
def test_no_error_no_slope(student, rng, tolerances):
    """Targets already met"""
    X, Y, (W1, b1, W2, b2) = problem(rng, 5, 3, 4, 2)
    Y = 1 / (1 + np.exp(-(1 / (1 + np.exp(-(X @ W1 + b1))) @ W2 + b2)))
    actual = four(student.gradients(X, Y, W1, b1, W2, b2))
    for name, ours, parameter in zip(NAMES, actual, (W1, b1, W2, b2), strict=True):
        assert_close(ours, np.zeros_like(parameter), name=name, tolerance=tolerances["gradient"])
    missed = four(student.gradients(X, Y + 1.0, W1, b1, W2, b2))
    assert any(np.any(slope) for slope in missed), "All slopes are 0, where the outputs miss their targets, too."


@pytest.mark.points(1)
@pytest.mark.feedback("gradients only measures. Whoever called it decides what to do with W1, b1, W2 and b2.")
def test_arguments_kept(student, reference, rng, tolerances):
    """The arguments keep their values"""
    X, Y, parameters = problem(rng, 5, 3, 3, 2)
    student.gradients(X, Y, *parameters)
    assert not student.changed_arguments(), "gradients changed one of its arguments"
    check(student, reference, X, Y, parameters, tolerances["gradient"], NAMES)
