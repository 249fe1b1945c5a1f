"""Blending as a product with matrices; the transposed convolution as the convolution of an image with gaps.

Shows that blending is linear; the matrices are mostly zeros, and the gaps multiply zeros, too.
"""

import numpy as np


def nearest(x, factor):
    return np.kron(x, np.ones((factor, factor)))


def weights(n, factor):
    """Row i says how much each of n old pixels counts in new pixel i."""
    M = np.zeros((n * factor, n))
    for i in range(n * factor):
        u = min(max((i + 0.5) / factor - 0.5, 0), n - 1)
        low = min(int(u), max(n - 2, 0))
        M[i, low] += 1 - (u - low)
        if n > 1:
            M[i, low + 1] += u - low
    return M


def bilinear(x, factor):
    h, w = x.shape
    return weights(h, factor) @ x @ weights(w, factor).T


def transposed_conv(x, kernel, stride):
    (h, w), (kh, kw) = x.shape, kernel.shape
    gaps = np.zeros(((h - 1) * stride + 1, (w - 1) * stride + 1))
    gaps[::stride, ::stride] = x
    padded = np.pad(gaps, ((kh - 1, kh - 1), (kw - 1, kw - 1)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, (kh, kw))
    return np.einsum("ijab,ab->ij", windows, kernel[::-1, ::-1])
