"""You take the mean over the channels. A filter takes the sum; it is the kernel's numbers that say how much each
channel counts.
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
            out[:, i, j, :] = np.tensordot(window, K, axes=([1, 2, 3], [0, 1, 2]))
    return out / X.shape[-1] + b
