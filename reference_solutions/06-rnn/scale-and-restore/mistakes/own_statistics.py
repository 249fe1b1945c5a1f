"""You scale rows with their own smallest and largest values. Then the same price means different numbers in training
and in the test; always use the low and high of the training rows.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit(X: Array) -> tuple[Array, Array]:
    return X.min(axis=0), X.max(axis=0)


def scale(X: Array, low: Array, high: Array) -> Array:
    low, high = fit(X)
    width = high - low
    constant = width == 0.0
    return np.where(constant, 0.0, (X - low) / np.where(constant, 1.0, width))


def restore(values: Array, low: Array, high: Array, column: int) -> Array:
    return values * (high[column] - low[column]) + low[column]
