"""A random key for each row and argsort; the test set from the back, np.split."""

import numpy as np


def split(X, y, test_fraction, rng):
    order = np.argsort(rng.random(len(y)))
    n_train = len(y) - int(np.floor(len(y) * test_fraction + 0.5))
    train, test = np.split(order, [n_train])
    return X[train], X[test], y[train], y[test]
