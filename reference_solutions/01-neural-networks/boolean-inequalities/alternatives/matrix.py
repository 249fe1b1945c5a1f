"""All potentials at once, as one NumPy product of the table's rows with the weights.

Fast on large tables; the column of ones and the two types of numbers must be right, and an empty table needs a case
of its own.
"""

import numpy as np


def violated_rows(weights, truth_table):
    if not truth_table:
        return []
    X = np.array(list(truth_table), dtype=float)
    potentials = np.hstack([np.ones((len(X), 1)), X]) @ np.array(weights, dtype=float)
    wrong = (potentials >= 0) != np.array(list(truth_table.values()), dtype=bool)
    return [row for row, bad in zip(truth_table, wrong, strict=True) if bad]


def satisfies(weights, truth_table):
    return len(violated_rows(weights, truth_table)) == 0
