"""You cut windows of column 0 only. The network may use all the columns of the past; only the target is column 0."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def windows(series: Array, length: int) -> tuple[Array, Array]:
    followed = range(length, len(series))
    X = np.array([series[i - length : i, :1] for i in followed]).reshape(-1, length, 1)
    return X, series[length:, 0].copy()
