"""Deltas of all steps are collected first; the sums over the steps are matrix products at the end.

Fewer and larger products; the deltas of all steps are held in memory.
"""

import numpy as np


def gradients(X, y, params):
    Wx, Wh, b, Wy, by = params
    H = np.zeros((len(X) + 1, b.size))
    for t in range(len(X)):
        H[t + 1] = np.tanh(X[t] @ Wx + H[t] @ Wh + b)
    errors = H[1:] @ Wy + by - y
    deltas = errors @ Wy.T
    deltas[-1] *= 1 - H[-1] ** 2
    for t in reversed(range(len(X) - 1)):
        deltas[t] = (deltas[t] + Wh @ deltas[t + 1]) * (1 - H[t + 1] ** 2)
    return X.T @ deltas, H[:-1].T @ deltas, deltas.sum(axis=0), H[1:].T @ errors, errors.sum(axis=0)
