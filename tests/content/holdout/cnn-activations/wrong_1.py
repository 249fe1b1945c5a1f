"""Wrong: softmax over axis 1 always, not over the last axis; right for tables only."""

import numpy as np


def relu(z):
    return np.maximum(z, 0)


def leaky_relu(z, epsilon):
    return np.where(z > 0, z, epsilon * z)


def tanh(z):
    return np.tanh(z)


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def softmax(z):
    axis = 1 if z.ndim > 1 else 0
    shifted = z - z.max(axis=axis, keepdims=True)
    e = np.exp(shifted)
    return e / e.sum(axis=axis, keepdims=True)
