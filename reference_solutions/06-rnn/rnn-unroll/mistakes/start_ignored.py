"""Your network always starts from zeros. The state before the first step is h0, and it need not be zero: think of a
text that is read in two parts.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def run(X: Array, h0: Array, Wx: Array, Wh: Array, b: Array) -> tuple[Array, Array]:
    H = np.empty((len(X), len(h0)))
    h = np.zeros_like(h0)
    for t, x in enumerate(X):
        h = np.tanh(x @ Wx + h @ Wh + b)
        H[t] = h
    return H, h
