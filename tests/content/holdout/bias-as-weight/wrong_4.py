"""Silent at a potential of exactly 0. Statement: "-3 + 2 + 1 = 0: fires, 1"."""

import numpy as np


def add_bias_input(X):
    return np.hstack([np.ones((X.shape[0], 1)), X])


def neuron(x, w):
    return 1 if w @ np.append(1.0, x) > 0 else 0
