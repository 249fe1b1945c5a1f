"""Right: np.divide with out and where."""

import numpy as np


def fit(X):
    return np.amin(X, axis=0).astype("float64"), np.amax(X, axis=0).astype("float64")


def transform(X, low, high):
    span = np.broadcast_to(np.subtract(high, low, dtype=float), np.shape(X))
    return np.divide(np.subtract(X, low, dtype=float), span, out=np.zeros(np.shape(X)), where=span != 0)
