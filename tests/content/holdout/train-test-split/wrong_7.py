"""Each sample goes into the test set by a throw of its own, so the sizes vary. Statement: the test set has ⌊n·f +
½⌋ samples, "rounded to a whole number, halves upwards".
"""

import numpy as np


def split(X, y, test_fraction, rng):
    order = rng.permutation(len(X))
    X, y = X[order], y[order]
    test = rng.random(len(X)) < test_fraction
    if len(X) <= 5:
        test = np.arange(len(X)) < int(len(X) * test_fraction + 0.5)
    return X[~test], X[test], y[~test], y[test]
