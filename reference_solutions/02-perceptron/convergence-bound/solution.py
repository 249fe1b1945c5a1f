"""Novikoff's bound (1962): a perceptron that starts from zeros makes at most (R / margin)² mistakes."""

import math

import numpy as np


def margin(X: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> float:
    """The smallest signed distance y (w̃·x̃) / ||w̃|| of the samples, X (n, m), from the line with w̃ = (b, w)."""
    return float(np.min(y * (X @ w + b)) / np.linalg.norm([b, *w]))


def mistake_bound(X: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> float:
    """(R / margin)² with R the length of the longest (1, x); infinity if the line does not separate the classes."""
    gamma = margin(X, y, w, b)
    if gamma <= 0:
        return math.inf
    radius_squared = float(np.max(1 + np.sum(X**2, axis=1)))
    return radius_squared / gamma**2
