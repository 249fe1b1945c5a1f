"""Your search is right but too narrow. Some functions need weights of different sizes, such as one input that counts
three times as much as another. Count how many functions of three and of four inputs you find, and compare with the
table of the statement."""

from itertools import product

import numpy as np


def is_linearly_separable(truth_table):
    rows = np.array(list(truth_table))
    ones = np.array(list(truth_table.values())) == 1
    if ones.all() or not ones.any():
        return True
    candidates = np.array(list(product((-1, 0, 1), repeat=rows.shape[1])))
    sums = candidates @ rows.T
    return bool((sums[:, ones].min(axis=1) > sums[:, ~ones].max(axis=1)).any())
