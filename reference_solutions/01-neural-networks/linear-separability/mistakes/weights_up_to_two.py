"""Your search finds every function of three inputs, but with four inputs some functions need a weight that is
three times another. Count yours for four inputs: you find 986 of the 1,882."""

from itertools import product

import numpy as np


def is_linearly_separable(truth_table):
    rows = np.array(list(truth_table))
    ones = np.array(list(truth_table.values())) == 1
    if ones.all() or not ones.any():
        return True
    candidates = np.array(list(product(range(-2, 3), repeat=rows.shape[1])))
    sums = candidates @ rows.T
    return bool((sums[:, ones].min(axis=1) > sums[:, ~ones].max(axis=1)).any())
