"""The sigmoid by logaddexp; extrema for the ramp."""

import numpy as np


def step(v):
    return 1 - np.signbit(np.add(v, 0.0))


def linear(v):
    return np.positive(v)


def piecewise_linear(v):
    return np.maximum(-1.0, np.minimum(1.0, np.multiply(2.0, v)))


def sigmoid(v, alpha=1.0):
    return np.exp(-np.logaddexp(0.0, -alpha * np.asarray(v, dtype=float)))


def tanh(v):
    grow = np.exp(-2.0 * np.abs(v))
    return np.sign(v) * (1 - grow) / (1 + grow)
