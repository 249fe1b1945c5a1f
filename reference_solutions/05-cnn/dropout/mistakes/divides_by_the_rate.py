"""You divide by the rate. What makes up for the dropped numbers is the part that stays: divide by 1 − rate."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def dropout(x: Array, rate: float, training: bool, rng: np.random.Generator) -> Array:
    if not training:
        return x
    keep = rng.random(x.shape) >= rate
    return x * keep / rate
