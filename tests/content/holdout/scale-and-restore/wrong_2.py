"""Wrong: rows outside of the training range are cut off to [0, 1]."""

import numpy as np


def fit(X):
    return X.min(axis=0), X.max(axis=0)


def scale(X, low, high):
    constant = low == high
    width = np.where(constant, 1.0, high - low)
    return np.clip(np.where(constant, 0.0, (X - low) / width), 0.0, 1.0)


def restore(values, low, high, column):
    return values * (high[column] - low[column]) + low[column]
