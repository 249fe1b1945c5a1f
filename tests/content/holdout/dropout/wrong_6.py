"""Wrong: both kinds of dropout mixed: the factor in training and times (1 - rate) in use."""

import numpy as np


def dropout(x, rate, training, rng):
    if not training:
        return x * (1 - rate)
    keep = rng.random(x.shape) >= rate
    return x * keep / (1 - rate)
