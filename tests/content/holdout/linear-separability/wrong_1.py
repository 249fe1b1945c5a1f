"""Tries only the weights -1, 0 and 1, which find 56 of the 104 functions of three inputs. Statement: "It must be
right for every function of up to four inputs".
"""

from itertools import product

import numpy as np


def is_linearly_separable(truth_table):
    rows = np.array(list(truth_table))
    labels = np.array(list(truth_table.values())) == 1
    if labels.all() or not labels.any():
        return True
    weights = np.array(list(product((-1, 0, 1), repeat=rows.shape[1])))
    sums = weights @ rows.T
    return bool((sums[:, labels].min(axis=1) > sums[:, ~labels].max(axis=1)).any())
