"""Answers -1 at a potential of 0. Statement: "+1 if v ≥ 0"."""

import numpy as np


def predict(X, w, b):
    return np.where(X @ w + b > 0, 1, -1)
