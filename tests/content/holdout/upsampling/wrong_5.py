"""Wrong: bilinear clips the row numbers before it computes t, so the border is continued in a straight line."""

import numpy as np


def nearest(x, factor):
    return x.repeat(factor, axis=0).repeat(factor, axis=1)


def _rows(x, factor):
    h = len(x)
    if h == 1:
        return np.repeat(x, factor, axis=0)
    u = (np.arange(h * factor) + 0.5) / factor - 0.5
    low = np.clip(np.floor(u).astype(int), 0, h - 2)
    t = (u - low)[:, None]
    return (1 - t) * x[low] + t * x[low + 1]


def bilinear(x, factor):
    return _rows(_rows(x, factor).T, factor).T


def transposed_conv(x, kernel, stride):
    (h, w), (kh, kw) = x.shape, kernel.shape
    out = np.zeros(((h - 1) * stride + kh, (w - 1) * stride + kw))
    for i in range(h):
        for j in range(w):
            out[i * stride : i * stride + kh, j * stride : j * stride + kw] += x[i, j] * kernel
    return out
