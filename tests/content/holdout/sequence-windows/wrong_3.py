"""Wrong: the target is one day too late."""

import numpy as np


def windows(series, length):
    T, m = series.shape
    X = [series[i - length : i] for i in range(length, T - 1)]
    y = [series[i + 1, 0] for i in range(length, T - 1)]
    return np.array(X).reshape(-1, length, m), np.array(y)
