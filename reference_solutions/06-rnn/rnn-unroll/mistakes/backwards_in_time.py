"""You read the sequence from its end. The first row of X is the earliest step and must be read first."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def run(X: Array, h0: Array, Wx: Array, Wh: Array, b: Array) -> tuple[Array, Array]:
    H = np.empty((len(X), len(h0)))
    h = h0
    for t, x in enumerate(X[::-1]):
        h = np.tanh(x @ Wx + h @ Wh + b)
        H[t] = h
    return H, h
