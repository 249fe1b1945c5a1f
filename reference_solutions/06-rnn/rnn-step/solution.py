"""One step of a recurrent network."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def rnn_step(x: Array, h: Array, Wx: Array, Wh: Array, b: Array) -> Array:
    """The state after one step, in the shape of h.

    x: (m,) or (n, m). h: (u,) or (n, u). Wx: (m, u). Wh: (u, u). b: (u,).
    """
    return np.tanh(x @ Wx + h @ Wh + b)
