"""A linear programme: are there weights that leave a margin of 1 on either side?

Serves any number of inputs, and is fast; it needs a library that solves it.
"""

import numpy as np
from scipy.optimize import linprog


def is_linearly_separable(truth_table):
    X = np.array([(1, *row) for row in truth_table], dtype=float)
    signs = np.array([1.0 if label else -1.0 for label in truth_table.values()])
    result = linprog(
        np.zeros(X.shape[1]), A_ub=-signs[:, None] * X, b_ub=-np.ones(len(X)), bounds=(None, None), method="highs"
    )
    return result.status == 0
