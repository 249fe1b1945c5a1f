"""Right: np.kron, matrices of weights for bilinear, and a loop over the kernel instead of the pixels."""

import numpy as np


def nearest(x, factor):
    return np.kron(x, np.ones((factor, factor)))


def _weights(n, factor):
    W = np.zeros((n * factor, n))
    for i in range(n * factor):
        u = (i + 0.5) / factor - 0.5
        low = int(np.floor(u))
        t = u - low
        W[i, min(max(low, 0), n - 1)] += 1 - t
        W[i, min(max(low + 1, 0), n - 1)] += t
    return W


def bilinear(x, factor):
    h, w = np.shape(x)
    return _weights(h, factor) @ x @ _weights(w, factor).T


def transposed_conv(x, kernel, stride):
    (h, w), (kh, kw) = x.shape, kernel.shape
    out = np.zeros(((h - 1) * stride + kh, (w - 1) * stride + kw))
    for a in range(kh):
        for b in range(kw):
            out[a : a + (h - 1) * stride + 1 : stride, b : b + (w - 1) * stride + 1 : stride] += kernel[a, b] * x
    return out
