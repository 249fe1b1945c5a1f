"""Overwrites the caller's array in relu_prime. Statement: "The argument keeps its values"."""

import numpy as np


def sigmoid_prime(v, alpha=1.0):
    e = np.exp(-alpha * np.abs(v))
    return alpha * e / (1 + e) ** 2


def tanh_prime(v):
    return 1 - np.tanh(v) ** 2


def relu_prime(v):
    slopes = np.asarray(v)
    if slopes.ndim == 0:
        return float(slopes > 0)
    slopes[slopes <= 0] = 0
    slopes[slopes > 0] = 1
    return slopes
