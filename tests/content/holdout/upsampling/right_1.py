"""Right: as the hints say: np.repeat, one axis after the other, two loops of stamps."""

import numpy as np


def nearest(x, factor):
    return np.repeat(np.repeat(x, factor, axis=0), factor, axis=1)


def _rows(x, factor):
    h = x.shape[0]
    u = (np.arange(h * factor) + 0.5) / factor - 0.5
    low = np.floor(u)
    t = u - low
    first = np.clip(low, 0, h - 1).astype(int)
    second = np.clip(low + 1, 0, h - 1).astype(int)
    return (1 - t)[:, None] * x[first] + t[:, None] * x[second]


def bilinear(x, factor):
    return _rows(_rows(x, factor).T, factor).T


def transposed_conv(x, kernel, stride):
    h, w = x.shape
    kh, kw = kernel.shape
    out = np.zeros(((h - 1) * stride + kh, (w - 1) * stride + kw))
    for i in range(h):
        for j in range(w):
            out[i * stride : i * stride + kh, j * stride : j * stride + kw] += x[i, j] * kernel
    return out
