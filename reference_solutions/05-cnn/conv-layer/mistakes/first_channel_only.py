"""Your filters look at the first channel only. A filter has a kernel for every channel and adds up the products of
all of them.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def conv_layer(X: Array, K: Array, b: Array) -> Array:
    kh, kw, _, filters = K.shape
    n, h, w, _ = X.shape
    out = np.zeros((n, h - kh + 1, w - kw + 1, filters))
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            window = X[:, i : i + kh, j : j + kw, :]
            out[:, i, j, :] = np.tensordot(window[..., 0], K[:, :, 0], axes=([1, 2], [0, 1]))
    return out + b
