"""You take the mean over the outputs as well as over the samples. In this error the outputs of one sample are added up;
only the samples are averaged. With one output you do not see the difference.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def sigmoid(v: Array) -> Array:
    return 0.5 * (1.0 + np.tanh(0.5 * v))


def gradients(X: Array, Y: Array, W1: Array, b1: Array, W2: Array, b2: Array) -> tuple[Array, Array, Array, Array]:
    H = sigmoid(X @ W1 + b1)
    O = sigmoid(H @ W2 + b2)
    delta2 = (O - Y) * O * (1.0 - O) / Y.size
    delta1 = delta2 @ W2.T * H * (1.0 - H)
    return X.T @ delta1, delta1.sum(axis=0), H.T @ delta2, delta2.sum(axis=0)
