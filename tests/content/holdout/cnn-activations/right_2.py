"""Right: masks on a copy and the sigmoid by tanh; works with whole numbers."""

import numpy as np


def relu(z):
    out = np.array(z, copy=True)
    out[out < 0] = 0
    return out


def leaky_relu(z, epsilon):
    out = np.array(z, dtype=float)
    out[out <= 0] *= epsilon
    return out


def tanh(z):
    e = np.exp(-2.0 * np.abs(z))
    return np.sign(z) * (1.0 - e) / (1.0 + e)


def sigmoid(z):
    return 0.5 * (np.tanh(np.asarray(z, dtype=float) / 2) + 1)


def softmax(z):
    z = np.asarray(z, dtype=float)
    top = np.max(z, axis=-1)[..., np.newaxis]
    e = np.exp(z - top)
    return e / np.sum(e, axis=-1)[..., np.newaxis]
