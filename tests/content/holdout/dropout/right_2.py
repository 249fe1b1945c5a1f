"""Right: a coin for each number with rng.binomial, as in several blogs."""

import numpy as np


def dropout(x, rate, training, rng):
    x = np.asarray(x)
    if training:
        keep_prob = 1.0 - rate
        mask = rng.binomial(n=1, p=keep_prob, size=x.shape)
        return (x * mask) / keep_prob
    return x.copy()
