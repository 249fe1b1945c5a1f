"""51. Takes memory until there is none: small objects, large arrays, one allocation of 10 GB."""

import numpy as np


def double(x):
    kept = []
    while True:
        kept.append(bytearray(2**20))


def column(X):
    return np.ones(100_000_000)


def predict(X):
    return bytearray(10 * 10**9)
