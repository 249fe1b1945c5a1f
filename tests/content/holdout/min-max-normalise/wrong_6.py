"""Wrong: one lowest and one highest value of the whole table for all columns."""

import numpy as np


def fit(X):
    return np.full(X.shape[1], X.min()), np.full(X.shape[1], X.max())


def transform(X, low, high):
    X = np.asarray(X, dtype=np.float64)
    low = np.asarray(low, dtype=np.float64)
    high = np.asarray(high, dtype=np.float64)
    span = np.where(high == low, 1.0, high - low)
    return np.where(high == low, 0.0, (X - low) / span)
