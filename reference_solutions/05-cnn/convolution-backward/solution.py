"""The way back through a convolution with stride 1, and through pooling of 2 × 2."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def conv_backward(X: Array, K: Array, D: Array) -> tuple[Array, Array, Array]:
    """The slopes with respect to input (n, h, w, c), kernels (kh, kw, c, f) and biases (f,); D: (n, h', w', f)."""
    kh, kw = K.shape[:2]
    dX, dK = np.zeros(X.shape), np.zeros(K.shape)
    for i in range(D.shape[1]):
        for j in range(D.shape[2]):
            error = D[:, i, j, :]
            dX[:, i : i + kh, j : j + kw, :] += np.einsum("nf,abcf->nabc", error, K)
            dK += np.einsum("nabc,nf->abcf", X[:, i : i + kh, j : j + kw, :], error)
    return dX, dK, D.sum(axis=(0, 1, 2))


def max_pool_backward(X: Array, D: Array) -> Array:
    """Each window's error goes to its largest pixel, to the first of several."""
    dX = np.zeros(X.shape)
    n, rows, columns, c = D.shape
    for i in range(rows):
        for j in range(columns):
            window = X[:, 2 * i : 2 * i + 2, 2 * j : 2 * j + 2, :].reshape(n, 4, c)
            largest = window.argmax(axis=1)
            for place in range(4):
                a, b = divmod(place, 2)
                dX[:, 2 * i + a, 2 * j + b, :] = D[:, i, j, :] * (largest == place)
    return dX


def average_pool_backward(X: Array, D: Array) -> Array:
    """Each of a window's four pixels gets a quarter of its error."""
    dX = np.zeros(X.shape)
    spread = D.repeat(2, axis=1).repeat(2, axis=2) / 4
    dX[:, : spread.shape[1], : spread.shape[2], :] = spread
    return dX
