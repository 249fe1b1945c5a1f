"""Your neuron uses the weights of the inputs but leaves out w0. A neuron without its bias can only separate along
a line through the origin: with all inputs 0 it would always fire."""

import numpy as np


def add_bias_input(X):
    return np.hstack([np.ones((len(X), 1)), X])


def neuron(x, w):
    return 1 if w[1:] @ x >= 0 else 0
