"""You only multiply by the width on the way back. That gives how far the price is above the minimum, not the price:
add the minimum, which was subtracted when you scaled.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit(X: Array) -> tuple[Array, Array]:
    return X.min(axis=0), X.max(axis=0)


def scale(X: Array, low: Array, high: Array) -> Array:
    width = high - low
    constant = width == 0.0
    return np.where(constant, 0.0, (X - low) / np.where(constant, 1.0, width))


def restore(values: Array, low: Array, high: Array, column: int) -> Array:
    return values * (high[column] - low[column])
