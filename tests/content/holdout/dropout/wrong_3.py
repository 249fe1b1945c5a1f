"""Wrong: the mask comes from NumPy's global generator, not from rng."""

import numpy as np


def dropout(x, rate, training, rng):
    if not training:
        return x
    keep = np.random.rand(*x.shape) >= rate
    return x * keep / (1 - rate)
