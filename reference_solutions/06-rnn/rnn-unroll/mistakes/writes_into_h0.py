"""Your states are right, but you write each of them into the array h0. Whoever called run may want to start from
there once more: let every step make a new array.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def run(X: Array, h0: Array, Wx: Array, Wh: Array, b: Array) -> tuple[Array, Array]:
    H = np.empty((len(X), len(h0)))
    for t, x in enumerate(X):
        h0[:] = np.tanh(x @ Wx + h0 @ Wh + b)
        H[t] = h0
    return H, h0.copy()
