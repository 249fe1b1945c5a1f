"""Wrong: the answer gets the type of x, so the means of whole-number maps are cut down to whole numbers."""

import numpy as np


def _pool(x, size, stride, f):
    n, h, w, c = x.shape
    rows, cols = (h - size) // stride + 1, (w - size) // stride + 1
    out = np.zeros((n, rows, cols, c), dtype=x.dtype)
    for i in range(rows):
        for j in range(cols):
            out[:, i, j] = f(x[:, i * stride : i * stride + size, j * stride : j * stride + size], axis=(1, 2))
    return out


def max_pool(x, size=2, stride=2):
    return _pool(x, size, stride, np.max)


def average_pool(x, size=2, stride=2):
    return _pool(x, size, stride, np.mean)
