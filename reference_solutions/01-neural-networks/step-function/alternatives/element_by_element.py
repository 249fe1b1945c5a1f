"""Decides one element at a time, without any vectorised comparison.

Plain to read; slow on large arrays, and the shape has to be put back by hand.
"""

import numpy as np


def step(v):
    if isinstance(v, np.ndarray):
        flat = [step(float(element)) for element in v.ravel()]
        return np.array(flat).reshape(v.shape)
    if v < 0:
        return 0
    return 1
