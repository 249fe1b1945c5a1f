"""Wrong: only the first image is computed and repeated for the batch."""

import numpy as np


def conv_layer(X, K, b):
    n, h, w, c = X.shape
    kh, kw, _, f = K.shape
    out = np.zeros((n, h - kh + 1, w - kw + 1, f))
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            window = X[:1, i : i + kh, j : j + kw, :]
            out[:, i, j, :] = np.tensordot(window, K, axes=([1, 2, 3], [0, 1, 2]))
    return out + b
