"""A column that was constant in the training set gives 0 in your training rows, but not in new ones: you replace the
width by 1 and leave the difference from the lowest value. The network has seen nothing but 0 in this column, so let
it see nothing else.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit(X: Array) -> tuple[Array, Array]:
    return X.min(axis=0), X.max(axis=0)


def transform(X: Array, low: Array, high: Array) -> Array:
    width = high - low
    varies = width > 0
    return (X - low) / np.where(varies, width, 1.0)
