"""You do not take your chance from the generator that was given to you, so nobody can repeat a training run of
yours. Use rng.
"""

# undiagnosed: its answers are another draw each time
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def dropout(x: Array, rate: float, training: bool, rng: np.random.Generator) -> Array:
    if not training:
        return x
    keep = np.random.random(x.shape) >= rate
    return x * keep / (1 - rate)
