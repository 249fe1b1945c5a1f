"""Wrong: exactly the part `rate` of the numbers is dropped, so they are not independent."""

import numpy as np


def dropout(x, rate, training, rng):
    if not training:
        return x
    n_drop = int(round(rate * x.size))
    mask = np.ones(x.size)
    mask[rng.permutation(x.size)[:n_drop]] = 0
    return x * mask.reshape(x.shape) / (1 - rate)
