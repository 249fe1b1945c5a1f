"""The sigmoid by tanh of the half, its slope as s (1 - s); np.heaviside with 0 at the corner."""

import numpy as np


def _sigmoid(z):
    return (1 + np.tanh(z / 2)) / 2


def sigmoid_prime(v, alpha=1.0):
    s = _sigmoid(alpha * np.asarray(v, dtype=float))
    return alpha * s * (1 - s)


def tanh_prime(v):
    t = np.tanh(v)
    return (1 - t) * (1 + t)


def relu_prime(v):
    return np.heaviside(v, 0)
