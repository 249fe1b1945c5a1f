"""Wrong: height and width of the kernel are exchanged; right for square kernels only."""

import numpy as np


def conv_layer(X, K, b):
    n, h, w, c = X.shape
    kw, kh, _, f = K.shape
    out = np.zeros((n, h - kh + 1, w - kw + 1, f))
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            window = X[:, i : i + kh, j : j + kw, :]
            out[:, i, j, :] = np.tensordot(window, K.transpose(1, 0, 2, 3), axes=([1, 2, 3], [0, 1, 2]))
    return out + b
