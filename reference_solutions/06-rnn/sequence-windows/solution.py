"""Windows over a series."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def windows(series: Array, length: int) -> tuple[Array, Array]:
    """Every window (length, m) of the series, and column 0 of the row that follows it.

    series: (T, m), the earliest row first. Returns X (T - length, length, m) and y (T - length,).
    """
    followed = range(length, len(series))
    X = np.array([series[i - length : i] for i in followed]).reshape(-1, length, series.shape[1])
    return X, series[length:, 0].copy()
