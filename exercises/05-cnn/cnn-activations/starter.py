"""Five activation functions of convolutional networks."""

import numpy as np


def relu(z: np.ndarray) -> np.ndarray:
    """z where z > 0, else 0. z: any shape; the answer has the same."""
    return np.zeros_like(z)


def leaky_relu(z: np.ndarray, epsilon: float) -> np.ndarray:
    """z where z > 0, else epsilon * z. z: any shape; the answer has the same. 0 <= epsilon < 1."""
    return np.zeros_like(z)


def tanh(z: np.ndarray) -> np.ndarray:
    """The hyperbolic tangent, finite and without a warning from -1000 to 1000. z: any shape, as the answer."""
    return np.zeros_like(z)


def sigmoid(z: np.ndarray) -> np.ndarray:
    """1 / (1 + exp(-z)), finite and without a warning from -1000 to 1000. z: any shape, as the answer."""
    return np.zeros_like(z)


def softmax(z: np.ndarray) -> np.ndarray:
    """Probabilities along the last axis, finite and without a warning from -1000 to 1000.

    z: scores, (..., classes), at least one axis.
    Returns an array of the same shape; along the last axis it adds up to 1.
    """
    return np.zeros_like(z)
