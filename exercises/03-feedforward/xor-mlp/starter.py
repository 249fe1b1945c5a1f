"""A network with one hidden layer learns XOR."""

import numpy as np

Params = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]

ROWS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
XOR = np.array([[0.0], [1.0], [1.0], [0.0]])


def train(seed: int, Y: np.ndarray = XOR, X: np.ndarray = ROWS) -> Params:
    """The parameters (W1, b1, W2, b2) of a network that was trained on the samples X.

    seed: a whole number, which decides everything random. Y: (n, 1), the targets, 0 or 1. X: (n, 2), the samples.
    Returns arrays of the shapes (2, h), (h,), (h, 1) and (1,), for an h of your choice.
    """
    return np.zeros((2, 2)), np.zeros(2), np.zeros((2, 1)), np.zeros(1)


def predict(params: Params, X: np.ndarray) -> np.ndarray:
    """What the network with these parameters answers: 1 where its output is at least 0.5, else 0.

    params: (W1, b1, W2, b2) as train gives them. X: (n, 2). Returns an array of shape (n,).
    """
    return np.zeros(len(X))
