"""You subtract the first weight, as the threshold was subtracted before. But the minus is already inside: w0 = −b.
With its constant input 1 it is a weight like any other, so it is added."""

import numpy as np


def add_bias_input(X):
    return np.hstack([np.ones((len(X), 1)), X])


def neuron(x, w):
    return 1 if w[1:] @ x - w[0] >= 0 else 0
