"""The way back through a convolution and through pooling."""

import numpy as np


def conv_backward(X: np.ndarray, K: np.ndarray, D: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The slopes of the cost with respect to input, kernels and biases.

    X: (n, h, w, c). K: (kh, kw, c, f). D: (n, h - kh + 1, w - kw + 1, f), the slopes with respect to the output.
    Returns dX like X, dK like K, and db of shape (f,).
    """
    return np.zeros(X.shape), np.zeros(K.shape), np.zeros(K.shape[3])


def max_pool_backward(X: np.ndarray, D: np.ndarray) -> np.ndarray:
    """The slopes with respect to the input of a max pooling of 2 × 2 with stride 2.

    X: (n, h, w, c). D: (n, h // 2, w // 2, c). Returns an array like X.
    """
    return np.zeros(X.shape)


def average_pool_backward(X: np.ndarray, D: np.ndarray) -> np.ndarray:
    """The slopes with respect to the input of an average pooling of 2 × 2 with stride 2.

    X: (n, h, w, c). D: (n, h // 2, w // 2, c). Returns an array like X.
    """
    return np.zeros(X.shape)
