"""You keep numbers with probability rate. The rate is the part that is dropped; what stays has the probability 1 −
rate.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def dropout(x: Array, rate: float, training: bool, rng: np.random.Generator) -> Array:
    if not training:
        return x
    keep = rng.random(x.shape) < rate
    return x * keep / (1 - rate)
