"""You divide by the highest value, and not by the width of the range. The highest value of the training set must
become 1: look at what is left of it once the lowest value is subtracted.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit(X: Array) -> tuple[Array, Array]:
    return X.min(axis=0), X.max(axis=0)


def transform(X: Array, low: Array, high: Array) -> Array:
    return np.where(high > low, (X - low) / np.where(high == 0, 1.0, high), 0.0)
