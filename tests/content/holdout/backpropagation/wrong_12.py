"""The errors O − Y are written into the array of the targets. Statement: "all its arguments keep their values"."""

import numpy as np


def sigmoid(v):
    return 0.5 * (1.0 + np.tanh(0.5 * v))


def gradients(X, Y, W1, b1, W2, b2):
    H = sigmoid(X @ W1 + b1)
    out = sigmoid(H @ W2 + b2)
    gap = np.subtract(out, Y, out=Y)
    d2 = gap * out * (1 - out) / len(X)
    d1 = d2 @ W2.T * H * (1 - H)
    return X.T @ d1, d1.sum(axis=0), H.T @ d2, d2.sum(axis=0)
