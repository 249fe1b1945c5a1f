"""Subtracts the bias as a threshold. Statement: "The bias is now added"."""

import numpy as np


def predict(X, w, b):
    return np.where(X @ w - b >= 0, 1, -1)
