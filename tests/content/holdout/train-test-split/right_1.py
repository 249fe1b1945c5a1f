"""rng.permutation of the row numbers, math.floor."""

import math


def split(X, y, test_fraction, rng):
    n = len(X)
    n_test = math.floor(n * test_fraction + 0.5)
    order = rng.permutation(n)
    test, train = order[:n_test], order[n_test:]
    return X[train], X[test], y[train], y[test]
