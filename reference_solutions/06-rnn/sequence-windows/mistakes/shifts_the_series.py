"""Your windows are right, but you move the rows of the series itself along to cut them, and the caller's days are
lost. Take pieces of the series and leave it as it is.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def windows(series: Array, length: int) -> tuple[Array, Array]:
    n, columns = len(series) - length, series.shape[1]
    X, y = np.empty((n, length, columns)), np.empty(n)
    for sample in range(n):
        X[sample], y[sample] = series[:length], series[length, 0]
        series[:-1] = series[1:].copy()
    return X, y
