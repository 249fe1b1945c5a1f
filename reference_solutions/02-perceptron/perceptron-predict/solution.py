"""The perceptron's answers; one matrix product serves one sample and many."""

import numpy as np


def predict(X: np.ndarray, w: np.ndarray, b: float) -> int | np.ndarray:
    """+1 where the potential X·w + b is at least 0, else -1: shape () for X of shape (m,), (n,) for (n, m)."""
    return np.where(X @ w + b >= 0, 1, -1)
