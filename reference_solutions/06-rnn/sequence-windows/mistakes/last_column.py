"""Your target comes from the last column. It is column 0 that is to be predicted, here the opening price."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def windows(series: Array, length: int) -> tuple[Array, Array]:
    followed = range(length, len(series))
    X = np.array([series[i - length : i] for i in followed]).reshape(-1, length, series.shape[1])
    return X, series[length:, -1].copy()
