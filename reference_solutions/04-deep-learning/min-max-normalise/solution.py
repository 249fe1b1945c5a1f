"""Min-max scaling with the training set's statistics."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit(X: Array) -> tuple[Array, Array]:
    """The lowest and the highest value of each column of the training set.

    X: (n, m). Returns (low, high), each of shape (m,).
    """
    return X.min(axis=0), X.max(axis=0)


def transform(X: Array, low: Array, high: Array) -> Array:
    """The rows scaled by low and high: 0 at low, 1 at high; 0 in columns where low equals high.

    X: (n, m). low, high: (m,). Returns (n, m), float64.
    """
    X, low, high = (np.asarray(values, dtype=float) for values in (X, low, high))
    width = high - low
    varies = width > 0
    return np.where(varies, (X - low) / np.where(varies, width, 1.0), 0.0)
