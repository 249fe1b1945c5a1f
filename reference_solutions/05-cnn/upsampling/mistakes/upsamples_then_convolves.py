"""You repeat the pixels first and then convolve. That is up-sampling followed by a convolution, another thing: in
a transposed convolution every pixel stamps the kernel, and the stamps are added.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def nearest(x: Array, factor: int) -> Array:
    return np.repeat(np.repeat(x, factor, axis=0), factor, axis=1)


def bilinear(x: Array, factor: int) -> Array:
    return _blend_rows(_blend_rows(x, factor).T, factor).T


def _blend_rows(x: Array, factor: int) -> Array:
    h = len(x)
    u = (np.arange(h * factor) + 0.5) / factor - 0.5
    low = np.floor(u).astype(int)
    t = (u - low)[:, None]
    return (1 - t) * x[np.clip(low, 0, h - 1)] + t * x[np.clip(low + 1, 0, h - 1)]


def transposed_conv(x: Array, kernel: Array, stride: int) -> Array:
    (h, w), (kh, kw) = (x.shape, kernel.shape)
    rows, columns = ((h - 1) * stride + kh, (w - 1) * stride + kw)
    large = np.pad(nearest(x, stride), ((kh - 1, kh), (kw - 1, kw)))
    out = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            out[i, j] = np.sum(large[i : i + kh, j : j + kw] * kernel)
    return out
