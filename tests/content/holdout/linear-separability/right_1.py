"""A search over small whole weights: compares the smallest sum of the rows labelled 1 with the largest of the
others.
"""

from itertools import product

import numpy as np

_CANDIDATES = {m: np.array(list(product(range(-3, 4), repeat=m))) for m in range(1, 5)}


def is_linearly_separable(truth_table):
    rows = np.array(list(truth_table))
    labels = np.array(list(truth_table.values())) == 1
    if labels.all() or not labels.any():
        return True
    sums = _CANDIDATES[rows.shape[1]] @ rows.T
    return bool(np.any(sums[:, labels].min(axis=1) > sums[:, ~labels].max(axis=1)))
