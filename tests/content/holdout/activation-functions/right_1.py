"""np.where, np.clip, and one exponential of minus the absolute value."""

import numpy as np


def step(v):
    return np.where(np.asarray(v) >= 0, 1, 0)


def linear(v):
    return v


def piecewise_linear(v):
    return np.clip(2 * np.asarray(v), -1, 1)


def sigmoid(v, alpha=1.0):
    z = alpha * np.asarray(v)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)


def tanh(v):
    return np.tanh(v)
