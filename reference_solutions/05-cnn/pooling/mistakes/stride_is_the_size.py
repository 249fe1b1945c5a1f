"""You use the size of the window as its stride. Often the two are equal, but they are two arguments: windows may
overlap or leave gaps.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def max_pool(x: Array, size: int = 2, stride: int = 2) -> Array:
    return _pool(x, size, stride, np.max)


def average_pool(x: Array, size: int = 2, stride: int = 2) -> Array:
    return _pool(x, size, stride, np.mean)


def _pool(x: Array, size: int, stride: int, summary: Callable[..., Array]) -> Array:
    stride = size
    n, h, w, c = x.shape
    out = np.zeros((n, (h - size) // stride + 1, (w - size) // stride + 1, c))
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            top, left = (i * stride, j * stride)
            window = x[:, top : top + size, left : left + size, :]
            out[:, i, j, :] = summary(window, axis=(1, 2))
    return out
