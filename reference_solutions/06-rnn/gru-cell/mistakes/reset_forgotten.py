"""Your candidate always sees the whole old state. The reset gate decides how much of it the candidate may look at:
multiply the old state by r there.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def sigmoid(v: Array) -> Array:
    return 0.5 * (1.0 + np.tanh(0.5 * v))


def gru_step(x: Array, h: Array, W: Array, U: Array, b: Array) -> Array:
    Uz, _, Uh = np.split(U, 3, axis=1)
    from_z, _, from_h = np.split(x @ W + b, 3, axis=-1)
    z = sigmoid(from_z + h @ Uz)
    candidate = np.tanh(from_h + h @ Uh)
    return z * h + (1.0 - z) * candidate
