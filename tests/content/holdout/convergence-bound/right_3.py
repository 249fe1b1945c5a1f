"""Squared lengths with np.einsum; the classes as signs by np.where; np.inf."""

import numpy as np


def margin(X, y, w, b):
    length = np.sqrt(np.square(w).sum() + b**2)
    return float(np.min(np.where(y > 0, 1, -1) * (X @ w + b)) / length)


def mistake_bound(X, y, w, b):
    gamma = margin(X, y, w, b)
    squared_radius = np.max(1 + np.einsum("ij,ij->i", X, X))
    return float(squared_radius / gamma**2) if gamma > 0 else np.inf
