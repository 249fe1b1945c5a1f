"""Right: index arithmetic, np.interp for both axes, and a scatter with np.add.at."""

import numpy as np


def nearest(x, factor):
    h, w = x.shape
    return x[np.arange(h * factor)[:, None] // factor, np.arange(w * factor)[None, :] // factor]


def bilinear(x, factor):
    h, w = x.shape
    u = (np.arange(h * factor) + 0.5) / factor - 0.5
    v = (np.arange(w * factor) + 0.5) / factor - 0.5
    wide = np.array([np.interp(v, np.arange(w), row) for row in x])
    return np.array([np.interp(u, np.arange(h), column) for column in wide.T]).T


def transposed_conv(x, kernel, stride):
    h, w = x.shape
    kh, kw = kernel.shape
    out = np.zeros(((h - 1) * stride + kh, (w - 1) * stride + kw))
    i, j, a, b = np.ogrid[:h, :w, :kh, :kw]
    np.add.at(out, (i * stride + a, j * stride + b), x[:, :, None, None] * kernel[None, None])
    return out
