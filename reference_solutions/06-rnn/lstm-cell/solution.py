"""One step of an LSTM cell."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def sigmoid(v: Array) -> Array:
    """1 / (1 + exp(-v)), elementwise and without overflow."""
    return 0.5 * (1.0 + np.tanh(0.5 * v))


def lstm_step(x: Array, h: Array, c: Array, W: Array, U: Array, b: Array) -> tuple[Array, Array]:
    """Hidden state and cell state after one step, in the shapes of h and c.

    x: (m,) or (n, m). h and c: (u,) or (n, u). W: (m, 4u). U: (u, 4u). b: (4u,).
    Blocks in the order input gate, forget gate, candidate, output gate, as in Keras.
    """
    i, f, g, o = np.split(x @ W + h @ U + b, 4, axis=-1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    h = sigmoid(o) * np.tanh(c)
    return h, c
