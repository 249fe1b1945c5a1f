"""A result array like v: for whole numbers the sigmoid is cut to 0. Statement: v is "a number or a NumPy array of
any shape", the "answers lie in" (0, 1) for the sigmoid.
"""

import numpy as np


def step(v):
    return np.where(np.asarray(v) >= 0, 1.0, 0.0)


def linear(v):
    return v


def piecewise_linear(v):
    return np.clip(2 * np.asarray(v), -1, 1)


def sigmoid(v, alpha=1.0):
    answer = np.empty_like(v)
    answer[...] = 0.5 * (1 + np.tanh(0.5 * alpha * np.asarray(v)))
    return answer


def tanh(v):
    return np.tanh(v)
