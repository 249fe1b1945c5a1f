"""Your recurrent weights are used the other way round: Wh[i, j] should lead from old unit i to new unit j, so the
state stands on the left of Wh, as the input does on the left of Wx.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def rnn_step(x: Array, h: Array, Wx: Array, Wh: Array, b: Array) -> Array:
    return np.tanh(x @ Wx + h @ Wh.T + b)
