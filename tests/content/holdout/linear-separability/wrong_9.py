"""Takes the sums over the labelled rows (Hebb's rule, the Chow parameters) as the only candidate for the weights;
for 64 separable functions of four inputs they do not separate. Statement: "True if such weights exist".
"""

import numpy as np


def is_linearly_separable(truth_table):
    rows = 2 * np.array(list(truth_table)) - 1
    labels = np.array(list(truth_table.values())) == 1
    if labels.all() or not labels.any():
        return True
    w = np.where(labels, 1, -1) @ rows
    sums = rows @ w
    return bool(sums[labels].min() > sums[~labels].max())
