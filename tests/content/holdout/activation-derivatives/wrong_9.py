"""A single number comes back as an array with one element. Statement: "gives numbers in the shape of v"."""

import numpy as np


def sigmoid_prime(v, alpha=1.0):
    v = np.atleast_1d(v)
    e = np.exp(-alpha * np.abs(v))
    return alpha * e / (1 + e) ** 2


def tanh_prime(v):
    return 1 - np.tanh(np.atleast_1d(v)) ** 2


def relu_prime(v):
    return np.where(np.atleast_1d(v) > 0, 1.0, 0.0)
