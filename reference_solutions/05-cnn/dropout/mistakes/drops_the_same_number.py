"""You drop exactly rate · n numbers each time. Then they are not independent: where one is dropped, another one is more
likely to stay. Draw a lot for each number.
"""

# undiagnosed: its answers are another draw each time
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def dropout(x: Array, rate: float, training: bool, rng: np.random.Generator) -> Array:
    if not training:
        return x
    keep = rng.permutation(x.size) >= round(rate * x.size)
    return x * keep.reshape(x.shape) / (1 - rate)
