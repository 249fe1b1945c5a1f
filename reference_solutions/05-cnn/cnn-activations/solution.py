"""Five activation functions of convolutional networks."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def relu(z: Array) -> Array:
    """z where z > 0, else 0, in the shape of z."""
    return np.maximum(z, 0.0)


def leaky_relu(z: Array, epsilon: float) -> Array:
    """z where z > 0, else epsilon z, in the shape of z; 0 <= epsilon < 1."""
    return np.where(z > 0, z, epsilon * z)


def tanh(z: Array) -> Array:
    """The hyperbolic tangent in the shape of z."""
    return np.tanh(z)


def sigmoid(z: Array) -> Array:
    """1 / (1 + exp(-z)) in the shape of z; the exponential is only taken of numbers <= 0."""
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def softmax(z: Array) -> Array:
    """Probabilities along the last axis; the largest score of each row becomes 0 first, so that nothing overflows."""
    e = np.exp(z - np.max(z, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)
