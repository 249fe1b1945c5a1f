"""Wrong: no shape for the empty case: X has shape (0,)."""

import numpy as np


def windows(series, length):
    T, m = series.shape
    X = [series[i - length : i] for i in range(length, T)]
    y = [series[i, 0] for i in range(length, T)]
    return np.array(X), np.array(y)
