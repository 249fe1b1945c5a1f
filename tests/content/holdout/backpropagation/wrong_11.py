"""The hidden slope is taken as 1 − H², that of tanh. Statement: both layers are σ, "the hidden slope H(1 − H)"."""

import numpy as np


def sigmoid(v):
    return 0.5 * (1.0 + np.tanh(0.5 * v))


def gradients(X, Y, W1, b1, W2, b2):
    H = sigmoid(X @ W1 + b1)
    out = sigmoid(H @ W2 + b2)
    d2 = (out - Y) * out * (1 - out) / len(X)
    d1 = d2 @ W2.T * (1 - H**2)
    return X.T @ d1, d1.sum(axis=0), H.T @ d2, d2.sum(axis=0)
