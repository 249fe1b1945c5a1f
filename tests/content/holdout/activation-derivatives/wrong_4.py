"""exp(-alpha v) overflows for very negative potentials: a warning and nan. Statement: "For v from −1000 to 1000
the answers are finite and no warning is printed".
"""

import numpy as np


def sigmoid_prime(v, alpha=1.0):
    e = np.exp(-alpha * v)
    return alpha * e / (1 + e) ** 2


def tanh_prime(v):
    return 1 - np.tanh(v) ** 2


def relu_prime(v):
    return np.where(np.asarray(v) > 0, 1.0, 0.0)
