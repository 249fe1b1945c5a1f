import numpy as np


def predict(X: np.ndarray, w: np.ndarray, b: float) -> int | np.ndarray:
    """The answers of a perceptron, +1 or -1; +1 where the potential is exactly 0.

    X: one sample, float array of shape (m,), or n samples, float array of shape (n, m).
    w: weights, float array of shape (m,).
    b: bias, a float; it is added.

    Returns one number for one sample, an array of shape (n,) for n samples.
    """
    return X @ w
