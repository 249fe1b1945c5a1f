"""Makes the wider array first and fills it; the neuron then uses it on a table of one row.

One block of memory and no copies; `np.empty` holds whatever was there, so a place that is forgotten shows no error.
"""

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
