"""Your kernel lies on the image with rows and columns exchanged: kernel[a, b] must meet the pixel a rows down and
b columns to the right, not the other way round.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def convolve2d(image: Array, kernel: Array, stride: int = 1, padding: int = 0) -> Array:
    padded = np.pad(image, padding)
    kernel = kernel.T
    kh, kw = kernel.shape
    rows = (padded.shape[0] - kh) // stride + 1
    columns = (padded.shape[1] - kw) // stride + 1
    out = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            top, left = (i * stride, j * stride)
            out[i, j] = np.sum(padded[top : top + kh, left : left + kw] * kernel)
    return out
