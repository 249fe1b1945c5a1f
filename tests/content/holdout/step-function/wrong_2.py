"""The array has a floating-point dtype. Statement: "with an integer dtype"."""

import numpy as np


def step(v):
    if np.ndim(v) == 0:
        return int(v >= 0)
    return np.heaviside(v, 1)
