"""You divide the scores by their sum. Scores may be negative, so that gives no probabilities: take the exponential
of each score first.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def relu(z: Array) -> Array:
    return np.maximum(z, 0.0)


def leaky_relu(z: Array, epsilon: float) -> Array:
    return np.where(z > 0, z, epsilon * z)


def tanh(z: Array) -> Array:
    return np.tanh(z)


def sigmoid(z: Array) -> Array:
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def softmax(z: Array) -> Array:
    e = z
    return e / np.sum(e, axis=-1, keepdims=True)
