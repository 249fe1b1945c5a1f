"""Inverted dropout (Srivastava et al. 2014): the scaling is done in training, so that nothing is left to do in use."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def dropout(x: Array, rate: float, training: bool, rng: np.random.Generator) -> Array:
    """In training each number is dropped with probability rate, 0 <= rate < 1, the others grow; in use, x itself."""
    if not training:
        return x
    keep = rng.random(x.shape) >= rate
    return x * keep / (1 - rate)
