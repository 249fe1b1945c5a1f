"""Wrong: column is ignored: always column 0."""

import numpy as np


def fit(X):
    return X.min(axis=0), X.max(axis=0)


def scale(X, low, high):
    constant = low == high
    width = np.where(constant, 1.0, high - low)
    return np.where(constant, 0.0, (X - low) / width)


def restore(values, low, high, column):
    return values * (high[0] - low[0]) + low[0]
