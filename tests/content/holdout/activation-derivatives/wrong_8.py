"""The slopes are written into an array with the type of v: for whole numbers they are cut to 0. Statement: v is "a
number or a NumPy array", and each function "gives numbers in the shape of v", the slopes.
"""

import numpy as np


def sigmoid_prime(v, alpha=1.0):
    slopes = np.zeros_like(v)
    e = np.exp(-alpha * np.abs(v))
    slopes[...] = alpha * e / (1 + e) ** 2
    return slopes


def tanh_prime(v):
    return 1 - np.tanh(v) ** 2


def relu_prime(v):
    return np.where(np.asarray(v) > 0, 1.0, 0.0)
