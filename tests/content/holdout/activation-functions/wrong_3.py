"""Both branches of np.where are computed, so exp overflows with a warning although the answer is finite.
Statement: "finite answers, without a warning".
"""

import numpy as np


def step(v):
    return np.where(np.asarray(v) >= 0, 1.0, 0.0)


def linear(v):
    return v


def piecewise_linear(v):
    return np.clip(2 * np.asarray(v), -1, 1)


def sigmoid(v, alpha=1.0):
    z = alpha * np.asarray(v)
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), 1 - 1 / (1 + np.exp(z)))


def tanh(v):
    return np.tanh(v)
