"""Right: np.where with uniform numbers, float32 answer for float32, and an early way out for rate 0."""

import numpy as np


def dropout(x, rate, training, rng):
    if not training or rate == 0:
        return np.array(x, copy=True)
    drop = rng.uniform(0.0, 1.0, size=np.shape(x)) < rate
    return np.where(drop, 0.0, np.asarray(x) * (1.0 / (1.0 - rate)))
