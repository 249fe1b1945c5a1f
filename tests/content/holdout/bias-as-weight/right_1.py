"""np.insert, and a loop with a running sum."""

import numpy as np


def add_bias_input(X):
    return np.insert(X, 0, 1.0, axis=1)


def neuron(x, w):
    total = w[0]
    for i in range(len(x)):
        total = total + w[i + 1] * x[i]
    return 1 if total >= 0 else 0
