"""Wrong: the sigmoid overflows with a warning for z = -1000."""

import numpy as np


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, epsilon):
    return np.where(z > 0, z, epsilon * z)


def tanh(z):
    return np.tanh(z)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def softmax(z):
    shifted = z - z.max(axis=-1, keepdims=True)
    e = np.exp(shifted)
    return e / e.sum(axis=-1, keepdims=True)
