"""The slope of tanh as 1 / cosh²: cosh overflows with a warning. Statement: "no warning is printed" for v from
−1000 to 1000.
"""

import numpy as np


def sigmoid_prime(v, alpha=1.0):
    e = np.exp(-alpha * np.abs(v))
    return alpha * e / (1 + e) ** 2


def tanh_prime(v):
    return 1 / np.cosh(v) ** 2


def relu_prime(v):
    return np.where(np.asarray(v) > 0, 1.0, 0.0)
