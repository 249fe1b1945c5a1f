"""6. Infinities everywhere."""

import numpy as np


def double(x):
    return x * float("inf")


def column(X):
    return np.full((len(X), 1), np.inf)


def predict(X):
    return np.full(len(X), np.inf)
