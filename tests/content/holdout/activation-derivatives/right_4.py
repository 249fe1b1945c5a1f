"""tanh is a sigmoid of steepness 2, so its slope is twice the sigmoid's; the two halves are computed with masks."""

import numpy as np


def sigmoid_prime(v, alpha=1.0):
    z = np.array(v, dtype=float) * alpha
    flat = z.reshape(-1)
    s = np.empty_like(flat)
    right = flat >= 0
    s[right] = 1 / (1 + np.exp(-flat[right]))
    grown = np.exp(flat[~right])
    s[~right] = grown / (1 + grown)
    return (alpha * s * (1 - s)).reshape(z.shape)


def tanh_prime(v):
    return 2 * sigmoid_prime(v, alpha=2.0)


def relu_prime(v):
    v = np.asarray(v)
    slopes = np.zeros(v.shape)
    slopes[v > 0] = 1
    return slopes
