"""One step of a gated recurrent unit."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def sigmoid(v: Array) -> Array:
    """1 / (1 + exp(-v)), elementwise and without overflow."""
    return 0.5 * (1.0 + np.tanh(0.5 * v))


def gru_step(x: Array, h: Array, W: Array, U: Array, b: Array) -> Array:
    """The state after one step, in the shape of h.

    x: (m,) or (n, m). h: (u,) or (n, u). W: (m, 3u). U: (u, 3u). b: (3u,).
    Blocks in the order update gate, reset gate, candidate; the reset comes before the product, as in Keras
    with reset_after=False.
    """
    Uz, Ur, Uh = np.split(U, 3, axis=1)
    from_z, from_r, from_h = np.split(x @ W + b, 3, axis=-1)
    z = sigmoid(from_z + h @ Uz)
    r = sigmoid(from_r + h @ Ur)
    candidate = np.tanh(from_h + (r * h) @ Uh)
    return z * h + (1.0 - z) * candidate
