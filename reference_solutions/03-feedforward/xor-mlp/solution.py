"""A network with one hidden layer learns XOR."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Params = tuple[Array, Array, Array, Array]

ROWS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
XOR = np.array([[0.0], [1.0], [1.0], [0.0]])

HIDDEN = 8
ETA = 10.0
EPOCHS = 1000


def sigmoid(v: Array) -> Array:
    """1 / (1 + exp(-v)), elementwise and without overflow."""
    return 0.5 * (1.0 + np.tanh(0.5 * v))


def gradients(params: Params, X: Array, Y: Array) -> Params:
    """The slopes of half the mean squared error on the samples (n, 2), one for each parameter."""
    W1, b1, W2, b2 = params
    H = sigmoid(X @ W1 + b1)
    O = sigmoid(H @ W2 + b2)
    delta2 = (O - Y) * O * (1.0 - O) / len(X)
    delta1 = delta2 @ W2.T * H * (1.0 - H)
    return X.T @ delta1, delta1.sum(axis=0), H.T @ delta2, delta2.sum(axis=0)


def train(seed: int, Y: Array = XOR, X: Array = ROWS) -> Params:
    """The parameters (W1, b1, W2, b2) after gradient descent from a start that the seed decides.

    Y: (n, 1), the targets, 0 or 1. X: (n, 2), the samples. The shapes of the answer are (2, h), (h,), (h, 1) and (1,).
    """
    rng = np.random.default_rng(seed)
    params = tuple(rng.normal(size=shape) for shape in [(2, HIDDEN), (HIDDEN,), (HIDDEN, 1), (1,)])
    for _ in range(EPOCHS):
        params = tuple(p - ETA * slope for p, slope in zip(params, gradients(params, X, Y)))
    return params


def predict(params: Params, X: Array) -> NDArray[np.int64]:
    """1 where the network's output is at least 0.5, else 0, as an array of shape (n,)."""
    W1, b1, W2, b2 = params
    O = sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2)
    return (O[:, 0] >= 0.5).astype(int)
