"""You drop numbers in use as well. A network that is used should give the same answer every time: outside
training, return x.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def dropout(x: Array, rate: float, training: bool, rng: np.random.Generator) -> Array:
    keep = rng.random(x.shape) >= rate
    return x * keep / (1 - rate)
