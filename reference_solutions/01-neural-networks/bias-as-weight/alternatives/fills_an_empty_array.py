"""Makes the wider array first and fills it; the neuron then uses it on a table of one row."""

import numpy as np


def add_bias_input(X):
    n, m = X.shape
    wide = np.empty((n, m + 1))
    wide[:, 0] = 1.0
    wide[:, 1:] = X
    return wide


def neuron(x, w):
    row = add_bias_input(x.reshape(1, -1))[0]
    return int(np.dot(w, row) >= 0)
