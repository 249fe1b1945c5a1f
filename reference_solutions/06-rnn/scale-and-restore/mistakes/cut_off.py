"""You cut scaled values off at 0 and 1. A price above all those of the training rows is news, and restore cannot
bring back what was cut off.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit(X: Array) -> tuple[Array, Array]:
    return X.min(axis=0), X.max(axis=0)


def scale(X: Array, low: Array, high: Array) -> Array:
    width = high - low
    constant = width == 0.0
    return np.clip(np.where(constant, 0.0, (X - low) / np.where(constant, 1.0, width)), 0.0, 1.0)


def restore(values: Array, low: Array, high: Array, column: int) -> Array:
    return values * (high[column] - low[column]) + low[column]
