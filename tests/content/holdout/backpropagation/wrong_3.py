"""The slope of the sigmoid is taken at the answer, sigmoid'(H), as if H were a potential. Statement: ∂E/∂W of "H =
σ(X W1 + b1)"; "the hidden slope H(1 − H)".
"""

import numpy as np


def sigmoid(v):
    return 0.5 * (1.0 + np.tanh(0.5 * v))


def sigmoid_prime(v):
    return sigmoid(v) * (1 - sigmoid(v))


def gradients(X, Y, W1, b1, W2, b2):
    H = sigmoid(X @ W1 + b1)
    out = sigmoid(H @ W2 + b2)
    d2 = (out - Y) * sigmoid_prime(H @ W2 + b2) / len(X)
    d1 = d2 @ W2.T * sigmoid_prime(H)
    return X.T @ d1, d1.sum(axis=0), H.T @ d2, d2.sum(axis=0)
