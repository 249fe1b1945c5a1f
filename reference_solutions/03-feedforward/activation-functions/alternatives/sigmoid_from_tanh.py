"""The sigmoid as a shifted tanh, and masks in place of np.where.

Never overflows, without a case for large numbers; that both are the same curve has to be known.
"""

import numpy as np


def step(v):
    return (np.asarray(v) >= 0).astype(int)


def linear(v):
    return v


def piecewise_linear(v):
    return np.maximum(-1, np.minimum(1, 2 * np.asarray(v)))


def sigmoid(v, alpha=1.0):
    return (1 + tanh(alpha * np.asarray(v) / 2)) / 2


def tanh(v):
    return np.tanh(v)
