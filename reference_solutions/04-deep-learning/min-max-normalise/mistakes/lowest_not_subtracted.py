"""You divide by the width of the range, but you do not subtract the lowest value first. The lowest value of the
training set must become 0.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit(X: Array) -> tuple[Array, Array]:
    return X.min(axis=0), X.max(axis=0)


def transform(X: Array, low: Array, high: Array) -> Array:
    width = high - low
    varies = width > 0
    return np.where(varies, X / np.where(varies, width, 1.0), 0.0)
