"""A constant column has no width, and you divide by it: the answer is NaN or infinite, and one NaN is enough to spoil
a whole training. Such a column says nothing; give 0.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit(X: Array) -> tuple[Array, Array]:
    return X.min(axis=0), X.max(axis=0)


def transform(X: Array, low: Array, high: Array) -> Array:
    return (X - low) / (high - low)
