"""Wrong: x is changed in place."""

import numpy as np


def dropout(x, rate, training, rng):
    if not training:
        return x
    keep = rng.random(x.shape) >= rate
    x[~keep] = 0
    return x / (1 - rate)
