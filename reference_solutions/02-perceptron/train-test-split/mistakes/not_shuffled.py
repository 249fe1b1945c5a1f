"""You cut the data set without shuffling it first. Data are often sorted by class or by date. Then the test set shows
other things than the training set did, and perhaps a whole class is missing from one of them.
"""

import numpy as np


def split(X, y, test_fraction, rng):
    n_train = len(X) - int(np.floor(len(X) * test_fraction + 0.5))
    return X[:n_train], X[n_train:], y[:n_train], y[n_train:]
