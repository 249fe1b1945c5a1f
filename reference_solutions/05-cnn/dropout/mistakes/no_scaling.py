"""You drop numbers in training, but those that stay keep their size. The sums of the next layer become too small
then: multiply what stays by 1 / (1 − rate).
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def dropout(x: Array, rate: float, training: bool, rng: np.random.Generator) -> Array:
    if not training:
        return x
    keep = rng.random(x.shape) >= rate
    return x * keep
