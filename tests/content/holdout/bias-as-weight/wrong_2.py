"""Still subtracts, as with a threshold. Statement: "From here on we add w0, where we have subtracted b so far"."""

import numpy as np


def add_bias_input(X):
    return np.hstack([np.ones((X.shape[0], 1)), X])


def neuron(x, w):
    return int(w[1:] @ x - w[0] >= 0)
