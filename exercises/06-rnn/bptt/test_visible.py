"""The example of the statement, and a check of every slope by finite differences."""

import numpy as np

NAMES = ["dWx", "dWh", "db", "dWy", "dby"]


def error(X, y, Wx, Wh, b, Wy, by):
    h, total = np.zeros(len(b)), 0.0
    for x, target in zip(X, y, strict=True):
        h = np.tanh(x @ Wx + h @ Wh + b)
        total += 0.5 * np.sum((h @ Wy + by - target) ** 2)
    return total


def finite_differences(X, y, params, h=1e-6):
    """The slope of the error for each parameter, by moving one number at a time."""
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


def test_example(student):
    """The example: two steps"""
    one, zero = np.ones((1, 1)), np.zeros(1)
    h1, h2 = np.tanh(1.0), np.tanh(np.tanh(1.0))
    answers = student.gradients(np.array([[1.0], [0.0]]), np.array([[h1], [h2 - 1.0]]), (one, one, zero, one, zero))
    expected = [[[0.24686795]], [[0.4476778]], [0.8346847], [[0.64201499]], [1.0]]
    for name, ours, theirs in zip(NAMES, answers, expected, strict=True):
        np.testing.assert_allclose(ours, theirs, atol=1e-7, err_msg=name)


def test_finite_differences(student):
    """Every slope agrees with finite differences"""
    rng = np.random.default_rng(1990)
    X, y = rng.normal(size=(4, 2)), rng.normal(size=(4, 2))
    params = tuple(0.7 * rng.normal(size=shape) for shape in [(2, 3), (3, 3), (3,), (3, 2), (2,)])
    answers = student.gradients(X, y, params)
    for name, ours, theirs in zip(NAMES, answers, finite_differences(X, y, params), strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=1e-5, atol=1e-6, err_msg=name)
