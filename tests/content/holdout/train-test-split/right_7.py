"""Random keys from the normal distribution, sorted in pairs with the row numbers; np.compress with a mask for each
set.
"""

import numpy as np


def split(X, y, test_fraction, rng):
    n = X.shape[0]
    keys = rng.standard_normal(n)
    order = [row for _, row in sorted(zip(keys.tolist(), range(n), strict=True))]
    in_test = np.zeros(n, dtype=bool)
    in_test[: int(np.floor(n * test_fraction + 0.5))] = True
    X, y = X.take(order, axis=0), y.take(order)
    return (
        np.compress(~in_test, X, axis=0),
        np.compress(in_test, X, axis=0),
        np.compress(~in_test, y),
        np.compress(in_test, y),
    )
