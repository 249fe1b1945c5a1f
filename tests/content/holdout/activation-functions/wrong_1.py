"""Silent at 0. Statement: "1 if v ≥ 0, else 0"."""

import numpy as np


def step(v):
    return np.where(np.asarray(v) > 0, 1.0, 0.0)


def linear(v):
    return v


def piecewise_linear(v):
    return np.clip(2 * np.asarray(v), -1, 1)


def sigmoid(v, alpha=1.0):
    return 0.5 * (1 + np.tanh(0.5 * alpha * np.asarray(v)))


def tanh(v):
    return np.tanh(v)
