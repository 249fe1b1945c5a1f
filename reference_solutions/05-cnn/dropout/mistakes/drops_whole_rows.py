"""You draw one lot for each row, so that whole rows live or die. Each number needs a lot of its own."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def dropout(x: Array, rate: float, training: bool, rng: np.random.Generator) -> Array:
    if not training:
        return x
    keep = (rng.random(len(x)) >= rate).reshape(-1, *[1] * (x.ndim - 1))
    return x * keep / (1 - rate)
