import numpy as np


def add_bias_input(X: np.ndarray) -> np.ndarray:
    """Put a column of ones before the columns of X.

    X: samples, shape (n, m), float64; it stays as it is.

    Returns a float64 array of shape (n, m + 1).
    """
    return X


def neuron(x: np.ndarray, w: np.ndarray) -> int:
    """Say whether a neuron whose bias is its first weight fires.

    x: the inputs x1 … xm, shape (m,), float64, without the constant input.
    w: the weights w0, w1 … wm, shape (m + 1,), float64, the bias first.

    Returns the int 1 if the neuron fires, the int 0 if it does not.
    """
    return -1
