"""Your candidate goes through the sigmoid, so nothing can ever be subtracted from the cell state. Gates are
sigmoids, between 0 and 1; the candidate is content, between -1 and 1, and takes tanh.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def sigmoid(v: Array) -> Array:
    return 0.5 * (1.0 + np.tanh(0.5 * v))


def lstm_step(x: Array, h: Array, c: Array, W: Array, U: Array, b: Array) -> tuple[Array, Array]:
    i, f, g, o = np.split(x @ W + h @ U + b, 4, axis=-1)
    c = sigmoid(f) * c + sigmoid(i) * sigmoid(g)
    h = sigmoid(o) * np.tanh(c)
    return h, c
