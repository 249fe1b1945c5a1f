"""You turn the kernel by 180° before you use it. That is the convolution of mathematics; networks lay the kernel
on the image as it is.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def convolve2d(image: Array, kernel: Array, stride: int = 1, padding: int = 0) -> Array:
    padded = np.pad(image, padding)
    kh, kw = kernel.shape
    rows = (padded.shape[0] - kh) // stride + 1
    columns = (padded.shape[1] - kw) // stride + 1
    out = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            top, left = (i * stride, j * stride)
            out[i, j] = np.sum(padded[top : top + kh, left : left + kw] * kernel[::-1, ::-1])
    return out
