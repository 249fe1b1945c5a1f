"""Walks over the places of the kernel, not of the output; max pooling takes the windows apart by slices.

A loop over the kernel is short, and each turn works on whole arrays; the formula for one output has to be turned
round in the mind.
"""

import numpy as np


def conv_backward(X, K, D):
    rows, columns = D.shape[1:3]
    dX, dK = np.zeros(X.shape), np.zeros(K.shape)
    for a in range(K.shape[0]):
        for b in range(K.shape[1]):
            window = (slice(None), slice(a, a + rows), slice(b, b + columns))
            dX[window] += D @ K[a, b].T
            dK[a, b] = np.tensordot(X[window], D, axes=([0, 1, 2], [0, 1, 2]))
    return dX, dK, D.reshape(-1, D.shape[3]).sum(axis=0)


def max_pool_backward(X, D):
    height, width = 2 * D.shape[1], 2 * D.shape[2]
    dX = np.zeros(X.shape)
    quarters = [X[:, a:height:2, b:width:2] for a in (0, 1) for b in (0, 1)]
    largest = np.maximum.reduce(quarters)
    given = np.zeros(D.shape, bool)
    for place, quarter in enumerate(quarters):
        a, b = divmod(place, 2)
        wins = (quarter == largest) & ~given
        dX[:, a:height:2, b:width:2] = np.where(wins, D, 0.0)
        given |= wins
    return dX


def average_pool_backward(X, D):
    dX = np.zeros(X.shape)
    for a in (0, 1):
        for b in (0, 1):
            dX[:, a : 2 * D.shape[1] : 2, b : 2 * D.shape[2] : 2] = D / 4
    return dX
