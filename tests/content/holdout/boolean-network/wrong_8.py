"""run turns the inputs into whole numbers. Statement: run works "on the inputs x, a tuple of m numbers", for "any
network of this form".
"""

import numpy as np


def synthesise(truth_table):
    m = len(next(iter(truth_table)))
    rows = np.array([row for row, label in truth_table.items() if label == 1], dtype=float).reshape(-1, m)
    return (2 * rows - 1).T, 0.5 - rows.sum(axis=1), np.ones(len(rows)), -0.5


def run(network, x):
    W, b, w, b_out = network
    h = (np.array(x, dtype=int) @ W + b >= 0).astype(float)
    return int(h @ w + b_out >= 0)
