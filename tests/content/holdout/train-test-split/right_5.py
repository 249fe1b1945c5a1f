"""One shuffled array of indices, rng.shuffle on a copy of the numbers, and a truth value for each place."""

import numpy as np


def split(X, y, test_fraction, rng):
    index = np.arange(len(X))
    rng.shuffle(index)
    in_test = np.arange(len(X)) < int(np.floor(len(X) * test_fraction + 0.5))
    X_shuffled, y_shuffled = X[index], y[index]
    return X_shuffled[~in_test], X_shuffled[in_test], y_shuffled[~in_test], y_shuffled[in_test]
