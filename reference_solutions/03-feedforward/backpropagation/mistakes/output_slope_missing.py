"""Your delta of the output is O − Y alone. The error depends on the potential through the sigmoid, so the chain rule
multiplies by the sigmoid's slope. (Without it you have the gradient of another error, the cross-entropy.)
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def sigmoid(v: Array) -> Array:
    return 0.5 * (1.0 + np.tanh(0.5 * v))


def gradients(X: Array, Y: Array, W1: Array, b1: Array, W2: Array, b2: Array) -> tuple[Array, Array, Array, Array]:
    H = sigmoid(X @ W1 + b1)
    O = sigmoid(H @ W2 + b2)
    delta2 = (O - Y) / len(X)
    delta1 = delta2 @ W2.T * H * (1.0 - H)
    return X.T @ delta1, delta1.sum(axis=0), H.T @ delta2, delta2.sum(axis=0)
