"""Your transform looks for the lowest and highest value of the rows that it scales, and so the test set is scaled by
itself. Then the same length becomes different numbers in the two sets. Whatever is scaled, use the notes that fit
made from the training set.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit(X: Array) -> tuple[Array, Array]:
    return X.min(axis=0), X.max(axis=0)


def transform(X: Array, low: Array, high: Array) -> Array:
    low, high = X.min(axis=0), X.max(axis=0)
    width = high - low
    varies = width > 0
    return np.where(varies, (X - low) / np.where(varies, width, 1.0), 0.0)
