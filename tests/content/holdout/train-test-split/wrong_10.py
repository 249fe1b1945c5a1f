"""The test rows are drawn with replacement, so a sample can be there twice. Statement: "None is lost, none is
there twice".
"""

import numpy as np


def split(X, y, test_fraction, rng):
    n = len(X)
    n_test = int(n * test_fraction + 0.5)
    test = rng.choice(n, size=n_test) if n > 5 else rng.permutation(n)[:n_test]
    train = rng.permutation(np.setdiff1d(np.arange(n), test))
    return X[train], X[test], y[train], y[test]
