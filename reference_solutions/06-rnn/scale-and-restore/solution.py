"""Min-max scaling, and the way back."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit(X: Array) -> tuple[Array, Array]:
    """The smallest and the largest value of each column of the training rows X (n, m)."""
    return X.min(axis=0), X.max(axis=0)


def scale(X: Array, low: Array, high: Array) -> Array:
    """The rows X (k, m) with low brought to 0 and high to 1 in each column; 0 where low equals high."""
    width = high - low
    constant = width == 0.0
    return np.where(constant, 0.0, (X - low) / np.where(constant, 1.0, width))


def restore(values: Array, low: Array, high: Array, column: int) -> Array:
    """Scaled values of one column, of any shape, brought back to its own unit."""
    return values * (high[column] - low[column]) + low[column]
