"""Functions for one number with the math module, made elementwise by np.vectorize."""

import math

import numpy as np


def _sigmoid_slope(v, alpha):
    e = math.exp(-abs(alpha * v))
    return alpha * e / (1 + e) ** 2


def sigmoid_prime(v, alpha=1.0):
    return np.vectorize(_sigmoid_slope, otypes=[float])(v, alpha)


def tanh_prime(v):
    return np.vectorize(lambda z: 1 - math.tanh(z) ** 2, otypes=[float])(v)


def relu_prime(v):
    return np.vectorize(lambda z: 1 if z > 0 else 0, otypes=[int])(v)
