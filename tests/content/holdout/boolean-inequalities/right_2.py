"""NumPy scalar products; satisfies and violated_rows written independently."""

import numpy as np


def _potential(weights, row):
    return np.dot(weights, np.append(1, row))


def satisfies(weights, truth_table):
    for row, label in truth_table.items():
        v = _potential(weights, row)
        if label == 1 and v < 0:
            return False
        if label == 0 and v >= 0:
            return False
    return True


def violated_rows(weights, truth_table):
    violated = []
    for row in truth_table:
        fires = int(_potential(weights, row) >= 0)
        if fires != truth_table[row]:
            violated.append(row)
    return violated
