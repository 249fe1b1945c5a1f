"""Right: filled step by step into empty arrays."""

import numpy as np


def windows(series, length):
    n = series.shape[0] - length
    X = np.empty((n, length, series.shape[1]), dtype=series.dtype)
    y = np.empty(n, dtype=series.dtype)
    for step in range(length):
        X[:, step] = series[step : step + n]
    for sample in range(n):
        y[sample] = series[sample + length][0]
    return X, y
