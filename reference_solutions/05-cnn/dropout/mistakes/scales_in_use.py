"""You multiply by 1 − rate in use. That belongs to the old form of dropout. With inverted dropout the scaling is
done in training, and in use nothing happens at all.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def dropout(x: Array, rate: float, training: bool, rng: np.random.Generator) -> Array:
    if not training:
        return x * (1 - rate)
    keep = rng.random(x.shape) >= rate
    return x * keep
