"""You take one smallest and one largest value of the whole table. Then the volume decides about everything and the
prices all become nearly 0: each column has its own.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit(X: Array) -> tuple[Array, Array]:
    return np.full(X.shape[1], X.min()), np.full(X.shape[1], X.max())


def scale(X: Array, low: Array, high: Array) -> Array:
    width = high - low
    constant = width == 0.0
    return np.where(constant, 0.0, (X - low) / np.where(constant, 1.0, width))


def restore(values: Array, low: Array, high: Array, column: int) -> Array:
    return values * (high[column] - low[column]) + low[column]
