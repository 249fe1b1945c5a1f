"""Wrong: each window has its latest row first."""

import numpy as np


def windows(series, length):
    T, m = series.shape
    X = [series[i - length : i][::-1] for i in range(length, T)]
    y = [series[i, 0] for i in range(length, T)]
    return np.array(X).reshape(-1, length, m), np.array(y)
