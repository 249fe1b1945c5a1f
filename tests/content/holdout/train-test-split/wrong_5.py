"""Both sets keep the rows in their old order. Statement: "which ones go into the test set, and the order within
both sets, is a matter of chance".
"""

import numpy as np


def split(X, y, test_fraction, rng):
    n_test = int(len(X) * test_fraction + 0.5)
    order = rng.permutation(len(X))
    test, train = np.sort(order[:n_test]), np.sort(order[n_test:])
    return X[train], X[test], y[train], y[test]
