"""piecewise_linear doubles and clips the caller's own array. Statement: "The argument v keeps its values"."""

import numpy as np


def step(v):
    return np.where(np.asarray(v) >= 0, 1.0, 0.0)


def linear(v):
    return v


def piecewise_linear(v):
    z = np.asarray(v)
    if z.ndim == 0:
        return min(1.0, max(-1.0, 2.0 * float(z)))
    z *= 2
    return np.clip(z, -1, 1, out=z)


def sigmoid(v, alpha=1.0):
    return 0.5 * (1 + np.tanh(0.5 * alpha * np.asarray(v)))


def tanh(v):
    return np.tanh(v)
