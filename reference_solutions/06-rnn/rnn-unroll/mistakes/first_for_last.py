"""Your states are right, but you give back the first one as the last. The last state is the one after the last row,
and h0 when there is none.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def run(X: Array, h0: Array, Wx: Array, Wh: Array, b: Array) -> tuple[Array, Array]:
    H = np.empty((len(X), len(h0)))
    h = h0
    for t, x in enumerate(X):
        h = np.tanh(x @ Wx + h @ Wh + b)
        H[t] = h
    return H, H[0] if len(H) else h0
