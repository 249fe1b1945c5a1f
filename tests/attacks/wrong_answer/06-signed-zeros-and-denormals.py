"""6. Signed zeros, denormals and the largest numbers, which overflow when squared."""

import numpy as np


def double(x):
    return -0.0


def column(X):
    return np.full((len(X), 1), 5e-324)


def predict(X):
    return np.full(len(X), 1.7e308)
