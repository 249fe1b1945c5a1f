"""Your sigmoid is right, but for very negative numbers the exponential overflows on the way and NumPy warns. Use
e^z / (1 + e^z) where z is negative.
"""

# undiagnosed: its answers are right; only the warning gives it away
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
    return 1 / (1 + np.exp(-z))


def softmax(z: Array) -> Array:
    e = np.exp(z - np.max(z, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)
