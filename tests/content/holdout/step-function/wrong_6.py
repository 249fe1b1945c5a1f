"""A table comes back as one long row. Statement: "a NumPy array of the same shape"."""

import numpy as np


def step(v):
    if np.ndim(v) == 0:
        return int(v >= 0)
    return np.array([1 if value >= 0 else 0 for value in v.ravel()])
