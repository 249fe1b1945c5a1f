"""Wrong: the target is the last column."""

import numpy as np


def windows(series, length):
    T, m = series.shape
    X = [series[i - length : i] for i in range(length, T)]
    y = [series[i, -1] for i in range(length, T)]
    return np.array(X).reshape(-1, length, m), np.array(y)
