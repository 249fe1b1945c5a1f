"""Potentials within a tolerance of 0 count as 0. Statement: "−1 if v < 0"."""

import numpy as np


def predict(X, w, b):
    v = X @ w + b
    return np.where((v > 0) | np.isclose(v, 0), 1, -1)
