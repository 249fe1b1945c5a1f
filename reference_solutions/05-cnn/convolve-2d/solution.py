"""Convolution as networks use it: the kernel is laid on the image as it is (cross-correlation)."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def convolve2d(image: Array, kernel: Array, stride: int = 1, padding: int = 0) -> Array:
    """image (h, w) and kernel (kh, kw) give ((h + 2p - kh) // stride + 1, (w + 2p - kw) // stride + 1)."""
    padded = np.pad(image, padding)
    kh, kw = kernel.shape
    rows = (padded.shape[0] - kh) // stride + 1
    columns = (padded.shape[1] - kw) // stride + 1
    out = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            out[i, j] = np.sum(padded[top : top + kh, left : left + kw] * kernel)
    return out
