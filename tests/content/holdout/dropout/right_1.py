"""Right: a mask from rng.random, times the factor."""

import numpy as np


def dropout(x: np.ndarray, rate: float, training: bool, rng: np.random.Generator) -> np.ndarray:
    if not training:
        return x
    keep = rng.random(x.shape) >= rate
    return x * keep / (1 - rate)
