"""Back-propagation through one hidden layer."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def sigmoid(v: Array) -> Array:
    """1 / (1 + exp(-v)), elementwise and without overflow."""
    return 0.5 * (1.0 + np.tanh(0.5 * v))


def gradients(X: Array, Y: Array, W1: Array, b1: Array, W2: Array, b2: Array) -> tuple[Array, Array, Array, Array]:
    """The slopes of the error with respect to W1, b1, W2 and b2, each in the shape of its parameter.

    The error is the mean over the n samples of half the squared error, summed over the k outputs.
    X: (n, m). Y: (n, k). W1: (m, h). b1: (h,). W2: (h, k). b2: (k,). Both layers are sigmoid.
    """
    H = sigmoid(X @ W1 + b1)
    O = sigmoid(H @ W2 + b2)
    delta2 = (O - Y) * O * (1.0 - O) / len(X)
    delta1 = delta2 @ W2.T * H * (1.0 - H)
    return X.T @ delta1, delta1.sum(axis=0), H.T @ delta2, delta2.sum(axis=0)
