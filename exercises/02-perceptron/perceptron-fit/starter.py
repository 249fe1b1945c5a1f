import numpy as np


def fit(
    X: np.ndarray, y: np.ndarray, eta: float, max_epochs: int, w0: np.ndarray | None = None, b0: float = 0.0
) -> tuple[np.ndarray, float, list[int]]:
    """Train a perceptron until an epoch has no error, at most for max_epochs epochs.

    X: samples, float array of shape (n, m).
    y: targets, array of shape (n,), each +1 or -1.
    eta: the learning rate, a positive float.
    max_epochs: the largest number of epochs, 1 or more.
    w0: weights at the start, float array of shape (m,); None means zeros. Not changed in place.
    b0: bias at the start.

    Returns (weights, bias, history): an array of shape (m,), a float, and the errors of each epoch as a list of ints.
    """
    w = np.zeros(X.shape[1])
    return w, b0, []
