"""np.heaviside mapped from {0, 1} to {-1, +1}; a sum along the last axis; small integers."""

import numpy as np


def predict(X, w, b):
    fired = np.heaviside((X * w).sum(axis=-1) + b, 1)
    return np.asarray(np.interp(fired, [0, 1], [-1, 1])).astype(np.int8)
