"""The global source of chance, not the given one. Statement: rng is "the only source of chance you may use", "use
rng, not np.random".
"""

import numpy as np


def split(X, y, test_fraction, rng):
    n_test = int(len(X) * test_fraction + 0.5)
    order = np.random.permutation(len(X))
    test, train = order[:n_test], order[n_test:]
    return X[train], X[test], y[train], y[test]
