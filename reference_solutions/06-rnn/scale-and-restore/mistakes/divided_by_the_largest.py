"""You divide by the largest value instead of the width. The smallest training value becomes 0 that way, but the
largest does not become 1.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit(X: Array) -> tuple[Array, Array]:
    return X.min(axis=0), X.max(axis=0)


def scale(X: Array, low: Array, high: Array) -> Array:
    width = np.where(high == low, 0.0, high)
    constant = width == 0.0
    return np.where(constant, 0.0, (X - low) / np.where(constant, 1.0, width))


def restore(values: Array, low: Array, high: Array, column: int) -> Array:
    return values * (high[column] - low[column]) + low[column]
