"""Your answer is right, but you write it into the old state's array. The caller loses what was there: give back a
new array instead.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def rnn_step(x: Array, h: Array, Wx: Array, Wh: Array, b: Array) -> Array:
    h[...] = np.tanh(x @ Wx + h @ Wh + b)
    return h
