"""A recurrent network run along a sequence."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def run(X: Array, h0: Array, Wx: Array, Wh: Array, b: Array) -> tuple[Array, Array]:
    """All states (T, u) after each row of X, and the last one (u,).

    X: (T, m), the earliest step first. h0: (u,). Wx: (m, u). Wh: (u, u). b: (u,).
    """
    H = np.empty((len(X), len(h0)))
    h = h0
    for t, x in enumerate(X):
        h = np.tanh(x @ Wx + h @ Wh + b)
        H[t] = h
    return H, h
