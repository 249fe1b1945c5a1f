"""The error of the input is a convolution, too: of the padded errors with the kernel turned by 180 degrees.

Shows that the way back is a convolution, too; pooling goes window by window, which is slow.
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv_backward(X, K, D):
    kh, kw = K.shape[:2]
    padded = np.pad(D, [(0, 0), (kh - 1, kh - 1), (kw - 1, kw - 1), (0, 0)])
    windows = sliding_window_view(padded, (kh, kw), axis=(1, 2))
    dX = np.einsum("nyxfab,abcf->nyxc", windows, K[::-1, ::-1])
    seen = sliding_window_view(X, (kh, kw), axis=(1, 2))
    return dX, np.einsum("nijcab,nijf->abcf", seen, D), np.einsum("nijf->f", D)


def max_pool_backward(X, D):
    dX = np.zeros(X.shape)
    for n, i, j, c in np.ndindex(*D.shape):
        window = X[n, 2 * i : 2 * i + 2, 2 * j : 2 * j + 2, c]
        a, b = np.unravel_index(window.argmax(), (2, 2))
        dX[n, 2 * i + a, 2 * j + b, c] = D[n, i, j, c]
    return dX


def average_pool_backward(X, D):
    dX = np.zeros(X.shape)
    for n, i, j, c in np.ndindex(*D.shape):
        dX[n, 2 * i : 2 * i + 2, 2 * j : 2 * j + 2, c] = D[n, i, j, c] / 4
    return dX
