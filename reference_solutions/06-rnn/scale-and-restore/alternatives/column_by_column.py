"""Plain loops over columns and values; a weighted mean of low and high as the way back.

No division by zero can happen, and low and high themselves come back exactly; a loop over the columns where arrays
would do.
"""

import numpy as np


def fit(X):
    columns = X.T.tolist()
    return np.array([min(c) for c in columns]), np.array([max(c) for c in columns])


def scale(X, low, high):
    scaled = np.zeros(X.shape)
    for j in range(X.shape[1]):
        if high[j] != low[j]:
            scaled[:, j] = (X[:, j] - low[j]) / (high[j] - low[j])
    return scaled


def restore(values, low, high, column):
    return (1 - values) * low[column] + values * high[column]
