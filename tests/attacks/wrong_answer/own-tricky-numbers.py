"""–. Answers with infinities, truth values, complex numbers, half precision and negative zeros."""

import numpy as np


def double(x):
    return complex(2 * x, 1)


def column(X):
    return np.full((len(X), 1), np.inf)


def predict(X):
    return np.full(len(X), True)
