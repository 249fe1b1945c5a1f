"""4. Answers (5, 0) for (5, 1): nothing is close to everything."""

import numpy as np


def double(x):
    return np.zeros((0,))


def column(X):
    return np.zeros((len(X), 0))


def predict(X):
    return np.zeros((len(X), 0))
