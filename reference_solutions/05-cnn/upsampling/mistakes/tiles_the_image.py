"""Your nearest puts copies of the whole image side by side. Each pixel is repeated where it stands, so that the
image becomes larger, not more.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def nearest(x: Array, factor: int) -> Array:
    return np.tile(x, (factor, factor))


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
    out = np.zeros(((h - 1) * stride + kh, (w - 1) * stride + kw))
    for i in range(h):
        for j in range(w):
            top, left = (i * stride, j * stride)
            out[top : top + kh, left : left + kw] += x[i, j] * kernel
    return out
