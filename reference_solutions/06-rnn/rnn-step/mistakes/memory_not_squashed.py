"""You add the old state's part after the squashing. Then the state can grow beyond 1, and more at each step. All
three terms belong inside tanh.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def rnn_step(x: Array, h: Array, Wx: Array, Wh: Array, b: Array) -> Array:
    return np.tanh(x @ Wx + b) + h @ Wh
