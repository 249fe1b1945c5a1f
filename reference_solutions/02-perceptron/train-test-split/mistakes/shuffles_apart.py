"""You shuffle inputs and labels separately, so a row no longer has its own label: the network would learn
nonsense. Draw one random order of the row numbers and use it for both arrays.
"""

import numpy as np


def split(X, y, test_fraction, rng):
    n_test = int(np.floor(len(X) * test_fraction + 0.5))
    X, y = rng.permutation(X), rng.permutation(y)
    return X[n_test:], X[:n_test], y[n_test:], y[:n_test]
