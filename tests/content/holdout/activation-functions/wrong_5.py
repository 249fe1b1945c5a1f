"""The potential is held at 700 before it is multiplied by alpha, so a steep sigmoid still overflows. Statement:
"finite answers, without a warning, for every v from −1000 to 1000"; alpha is any positive number.
"""

import numpy as np


def step(v):
    return np.where(np.asarray(v) >= 0, 1.0, 0.0)


def linear(v):
    return v


def piecewise_linear(v):
    return np.clip(2 * np.asarray(v), -1, 1)


def sigmoid(v, alpha=1.0):
    held = np.clip(v, -700, 700)
    return 1 / (1 + np.exp(-alpha * held))


def tanh(v):
    return np.tanh(v)
