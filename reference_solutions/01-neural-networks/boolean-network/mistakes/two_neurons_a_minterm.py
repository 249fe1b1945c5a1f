"""Your networks compute what they should, but each minterm has two hidden neurons that do the same. One is enough: with
two a network can have more hidden neurons than its table has rows.
"""

import numpy as np


def synthesise(truth_table):
    inputs = len(next(iter(truth_table)))
    minterms = [row for row, label in truth_table.items() if label] * 2
    rows = np.array(minterms, dtype=float).reshape(len(minterms), inputs)
    return 2 * rows.T - 1, 0.5 - rows.sum(axis=1), np.ones(len(minterms)), -0.5


def run(network, x):
    W, b, w, b_out = network
    hidden = np.array(x) @ W + b >= 0
    return 1 if hidden @ w + b_out >= 0 else 0
