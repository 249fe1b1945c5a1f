"""Draws the zeros and ones directly, and scales them first.

No comparison with a uniform number; for 0 and 1 a binomial draw is slower than one.
"""


def dropout(x, rate, training, rng):
    keep = 1.0 - rate
    return x * (rng.binomial(1, keep, size=x.shape) / keep) if training else x.copy()
