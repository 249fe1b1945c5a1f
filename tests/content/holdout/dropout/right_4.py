"""Right: a plain loop over all numbers, one draw for each, through a flat copy."""

import numpy as np


class InvertedDropout:
    def __init__(self, rate, rng):
        self.rate = rate
        self.rng = rng

    def __call__(self, x, training):
        out = np.array(x, dtype=float)
        if training:
            flat = out.reshape(-1)
            for i in range(flat.size):
                if self.rng.random() < self.rate:
                    flat[i] = 0.0
                else:
                    flat[i] = flat[i] / (1 - self.rate)
        return out


def dropout(x, rate, training, rng):
    return InvertedDropout(rate, rng)(x, training)
