"""Your state is squashed by the sigmoid, so it can never be negative. A simple recurrent cell uses tanh, which
answers between -1 and 1 and keeps 0 at 0.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def rnn_step(x: Array, h: Array, Wx: Array, Wh: Array, b: Array) -> Array:
    return 1.0 / (1.0 + np.exp(-(x @ Wx + h @ Wh + b)))
