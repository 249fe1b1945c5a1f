"""Your target is in the last row of the window, so it is known already. What is asked for is the row after it."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def windows(series: Array, length: int) -> tuple[Array, Array]:
    followed = range(length, len(series))
    X = np.array([series[i - length : i] for i in followed]).reshape(-1, length, series.shape[1])
    return X, series[length - 1 : -1, 0].copy()
