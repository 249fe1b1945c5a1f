"""You scale in training and in use too. Once is enough: 1 / (1 − rate) in training makes up for what is dropped,
and in use nothing is dropped.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def dropout(x: Array, rate: float, training: bool, rng: np.random.Generator) -> Array:
    if not training:
        return x * (1 - rate)
    keep = rng.random(x.shape) >= rate
    return x * keep / (1 - rate)
