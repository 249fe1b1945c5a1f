"""Right: column by column in loops."""

import numpy as np


def fit(X):
    columns = [X[:, j] for j in range(X.shape[1])]
    return np.array([min(c) for c in columns]), np.array([max(c) for c in columns])


def scale(X, low, high):
    S = np.zeros((X.shape[0], X.shape[1]))
    for j in range(X.shape[1]):
        if high[j] > low[j]:
            S[:, j] = (X[:, j] - low[j]) / (high[j] - low[j])
    return S


def restore(values, low, high, column):
    a, b = low[column], high[column]
    restored = np.empty(np.shape(values))
    for place in np.ndindex(restored.shape):
        restored[place] = values[place] * (b - a) + a
    return restored
