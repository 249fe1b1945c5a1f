"""The example of the statement, and a check of every slope by finite differences."""

import numpy as np

NAMES = ["dW1", "db1", "dW2", "db2"]


def sigmoid(v):
    return 0.5 * (1.0 + np.tanh(0.5 * v))


def error(X, Y, W1, b1, W2, b2):
    output = sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2)
    return 0.5 * ((output - Y) ** 2).sum(axis=1).mean()


def finite_differences(X, Y, parameters, h=1e-5):
    """The slope of the error for each parameter, by moving one number at a time."""
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


def test_one_of_everything(student):
    """One of everything: the example"""
    one, zero = np.ones((1, 1)), np.zeros(1)
    answers = student.gradients(one, np.zeros((1, 1)), one, zero, one, zero)
    expected = [[[0.02911380]], [0.02911380], [[0.10825332]], [0.14807749]]
    for name, ours, theirs in zip(NAMES, answers, expected, strict=True):
        np.testing.assert_allclose(ours, theirs, atol=1e-7, err_msg=name)


def test_finite_differences(student):
    """Every slope agrees with finite differences"""
    rng = np.random.default_rng(1986)
    X, Y = rng.normal(size=(5, 3)), rng.uniform(size=(5, 2))
    parameters = [rng.normal(size=shape) for shape in [(3, 4), (4,), (4, 2), (2,)]]
    answers = student.gradients(X, Y, *parameters)
    for name, ours, theirs in zip(NAMES, answers, finite_differences(X, Y, parameters), strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=0, atol=1e-6, err_msg=name)
