"""Fisher and Yates by hand on a list of row numbers; np.take."""

import numpy as np


def split(X, y, test_fraction, rng):
    rows = list(range(X.shape[0]))
    for last in range(len(rows) - 1, 0, -1):
        other = int(rng.integers(last + 1))
        rows[last], rows[other] = rows[other], rows[last]
    k = int(len(rows) * test_fraction + 0.5)
    parts = []
    for array in (X, y):
        parts.append(np.take(array, np.array(rows[k:], dtype=int), axis=0))
        parts.append(np.take(array, np.array(rows[:k], dtype=int), axis=0))
    return tuple(parts)
