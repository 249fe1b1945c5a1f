"""You cut the scaled values off at 0 and 1. A new value may lie outside the range of the training set, and this is
worth knowing: keep it as it is.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit(X: Array) -> tuple[Array, Array]:
    return X.min(axis=0), X.max(axis=0)


def transform(X: Array, low: Array, high: Array) -> Array:
    width = high - low
    varies = width > 0
    return np.clip(np.where(varies, (X - low) / np.where(varies, width, 1.0), 0.0), 0.0, 1.0)
