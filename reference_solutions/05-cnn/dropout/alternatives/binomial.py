"""Draws the zeros and ones directly, and scales them first."""


def dropout(x, rate, training, rng):
    keep = 1.0 - rate
    return x * (rng.binomial(1, keep, size=x.shape) / keep) if training else x.copy()
