"""A convolutional layer, equal to Keras' Conv2D with padding="valid" and no activation."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def conv_layer(X: Array, K: Array, b: Array) -> Array:
    """X (n, h, w, c), K (kh, kw, c, f) and b (f,) give (n, h - kh + 1, w - kw + 1, f)."""
    kh, kw, _, filters = K.shape
    n, h, w, _ = X.shape
    out = np.zeros((n, h - kh + 1, w - kw + 1, filters))
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            window = X[:, i : i + kh, j : j + kw, :]
            out[:, i, j, :] = np.tensordot(window, K, axes=([1, 2, 3], [0, 1, 2]))
    return out + b
