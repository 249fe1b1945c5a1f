"""Draws row numbers for the test set without putting them back; the others, in random order, are for
training.

Says plainly what a test set is; two draws where one shuffle would do.
"""

import numpy as np


def split(X, y, test_fraction, rng):
    rows = list(range(len(X)))
    test = rng.choice(rows, size=int(len(X) * test_fraction + 0.5), replace=False).astype(int)
    train = rng.permutation([row for row in rows if row not in set(test.tolist())]).astype(int)
    return np.take(X, train, axis=0), np.take(X, test, axis=0), np.take(y, train), np.take(y, test)
