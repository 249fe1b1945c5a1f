"""Your target lies one row too far: between it and the window one row is missing. Row i is predicted from the rows
up to i - 1.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def windows(series: Array, length: int) -> tuple[Array, Array]:
    followed = range(length, len(series))
    X = np.array([series[i - length - 1 : i - 1] for i in followed[1:]]).reshape(-1, length, series.shape[1])
    return X, series[length + 1 :, 0].copy()
