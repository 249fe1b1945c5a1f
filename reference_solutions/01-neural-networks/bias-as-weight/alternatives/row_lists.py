"""Builds each row as a Python list with a 1.0 at its front.

Short and plain; it goes through every number in Python, which is slow on large tables.
"""

import numpy as np


def add_bias_input(X):
    return np.array([[1.0, *row] for row in X])


def neuron(x, w):
    potential = sum(weight * value for weight, value in zip(w, [1.0, *x], strict=True))
    return int(potential >= 0)
