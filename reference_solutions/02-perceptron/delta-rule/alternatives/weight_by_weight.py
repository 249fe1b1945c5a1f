"""One weight at a time, in a list comprehension of plain Python numbers."""

import numpy as np


def delta_update(w, x, y, target, mu):
    return np.array([weight - mu * (y - target) * value for weight, value in zip(w, x, strict=True)])
