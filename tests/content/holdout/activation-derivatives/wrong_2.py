"""The chain rule's factor alpha is missing. Statement: "alpha is the steepness", "The slope is taken with respect
to v".
"""

import numpy as np


def sigmoid_prime(v, alpha=1.0):
    e = np.exp(-alpha * np.abs(v))
    return e / (1 + e) ** 2


def tanh_prime(v):
    return 1 - np.tanh(v) ** 2


def relu_prime(v):
    return np.where(np.asarray(v) > 0, 1.0, 0.0)
