"""You add a row of ones. A row is a sample, so you have invented one more sample. The constant is one more *input*
of every sample, and inputs are columns."""

import numpy as np


def add_bias_input(X):
    return np.vstack([np.ones((1, X.shape[1])), X])


def neuron(x, w):
    return 1 if w[0] + w[1:] @ x >= 0 else 0
