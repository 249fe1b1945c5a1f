"""The four arrays are right, but rng.shuffle has put the rows of the caller's own X and y into another order.
Whoever called you may still need them. Shuffle the row numbers, or a copy.
"""

import numpy as np


def split(X, y, test_fraction, rng):
    n_test = int(np.floor(len(X) * test_fraction + 0.5))
    order = rng.permutation(len(X))
    X[:], y[:] = X[order], y[order]
    return X[n_test:], X[:n_test], y[n_test:], y[:n_test]
