"""You shuffle, but not with the generator that was given to you, so nobody can repeat your split. An
experiment that cannot be repeated cannot be checked. Take all chance from rng, for example with
rng.permutation.
"""

import numpy as np


def split(X, y, test_fraction, rng):
    n_test = int(np.floor(len(X) * test_fraction + 0.5))
    order = np.random.permutation(len(X))
    return X[order[n_test:]], X[order[:n_test]], y[order[n_test:]], y[order[:n_test]]
