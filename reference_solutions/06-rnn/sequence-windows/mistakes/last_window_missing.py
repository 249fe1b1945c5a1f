"""You stop one row too early: the last row of the series can be predicted too, from the rows before it."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def windows(series: Array, length: int) -> tuple[Array, Array]:
    followed = range(length, len(series) - 1)
    X = np.array([series[i - length : i] for i in followed]).reshape(-1, length, series.shape[1])
    return X, series[length : max(len(series) - 1, length), 0].copy()
