"""Wrong: the window has the stride as its size; size only counts for the shape of the answer."""

import numpy as np


def _pool(x, size, stride, f):
    n, h, w, c = x.shape
    rows, cols = (h - size) // stride + 1, (w - size) // stride + 1
    out = np.zeros((n, rows, cols, c))
    for i in range(rows):
        for j in range(cols):
            window = x[:, i * stride : (i + 1) * stride, j * stride : (j + 1) * stride]
            out[:, i, j] = f(window, axis=(1, 2))
    return out


def max_pool(x, size=2, stride=2):
    return _pool(x, size, stride, np.max)


def average_pool(x, size=2, stride=2):
    return _pool(x, size, stride, np.mean)
