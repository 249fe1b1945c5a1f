"""You say that a constant function is not separable, because there is nothing to separate. The question is whether
one neuron can compute it, and it can: with all weights 0, the bias alone decides."""

from itertools import product

import numpy as np


def is_linearly_separable(truth_table):
    rows = np.array(list(truth_table))
    ones = np.array(list(truth_table.values())) == 1
    if ones.all() or not ones.any():
        return False
    candidates = np.array(list(product(range(-3, 4), repeat=rows.shape[1])))
    sums = candidates @ rows.T
    return bool((sums[:, ones].min(axis=1) > sums[:, ~ones].max(axis=1)).any())
