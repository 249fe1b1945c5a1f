"""A generator of its own with a fixed seed: every call gives the same split, whatever rng says. Statement: rng is
"the only source of chance you may use".
"""

import numpy as np


def split(X, y, test_fraction, rng):
    rng = np.random.default_rng(42)
    n_test = int(len(X) * test_fraction + 0.5)
    order = rng.permutation(len(X))
    test, train = order[:n_test], order[n_test:]
    return X[train], X[test], y[train], y[test]
