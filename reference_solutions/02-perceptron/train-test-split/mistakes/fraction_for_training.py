"""The two sets have changed places: test_fraction is the part of the samples that goes into the test set. You
give that part to the training set.
"""

import numpy as np


def split(X, y, test_fraction, rng):
    cut = int(np.floor(len(X) * test_fraction + 0.5))
    order = rng.permutation(len(X))
    return X[order[:cut]], X[order[cut:]], y[order[:cut]], y[order[cut:]]
