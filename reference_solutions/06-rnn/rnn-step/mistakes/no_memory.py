"""Your step looks at the input only. Without the old state this is an ordinary dense layer, and the network forgets
everything at each step: add what the old state sends through Wh.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def rnn_step(x: Array, h: Array, Wx: Array, Wh: Array, b: Array) -> Array:
    return np.tanh(x @ Wx + b)
