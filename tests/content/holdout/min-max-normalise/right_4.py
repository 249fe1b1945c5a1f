"""Right: only the columns that vary are touched; np.sort for the two notes."""

import numpy as np


def fit(X):
    ordered = np.sort(X, axis=0)
    return ordered[0], ordered[-1]


def transform(X, low, high):
    low, high = np.array(low, float), np.array(high, float)
    result = np.array(X, dtype=float)
    varies = low != high
    result[:, varies] -= low[varies]
    result[:, varies] /= (high - low)[varies]
    result[:, ~varies] = 0.0
    return result
