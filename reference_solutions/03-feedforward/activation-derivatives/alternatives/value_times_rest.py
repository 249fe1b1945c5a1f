"""Slopes from the values of the functions: s(1 − s) and (1 − t)(1 + t).

Cheap where the values are known already, as in back-propagation; the formulas take that value, not v,
which is easily mixed up.
"""

import numpy as np


def sigmoid_prime(v, alpha=1.0):
    s = 0.5 * (1 + np.tanh(0.5 * alpha * np.asarray(v)))
    return alpha * s * (1 - s)


def tanh_prime(v):
    t = np.tanh(v)
    return (1 - t) * (1 + t)


def relu_prime(v):
    return (np.asarray(v) > 0).astype(int)
