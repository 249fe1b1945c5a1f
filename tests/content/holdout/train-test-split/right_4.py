"""rng.choice without replacement for the test rows, then the rest shuffled on its own."""

import numpy as np


def split(X, y, test_fraction, rng):
    n = X.shape[0]
    size = int(n * test_fraction + 0.5)
    test = rng.choice(n, size=size, replace=False, shuffle=True)
    rest = np.setdiff1d(np.arange(n), test)
    rng.shuffle(rest)
    return X[rest], X[test], y[rest], y[test]
