"""Your fit goes along the rows, not down the columns: it compares quantities of different kinds with each other. One
column is one quantity; axis 0 runs down the columns.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit(X: Array) -> tuple[Array, Array]:
    return X.min(axis=1), X.max(axis=1)


def transform(X: Array, low: Array, high: Array) -> Array:
    width = high - low
    varies = width > 0
    return np.where(varies, (X - low) / np.where(varies, width, 1.0), 0.0)
