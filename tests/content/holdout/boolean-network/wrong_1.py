"""The bias of the output is 0, so the constant 0 fires (and so does every row). Statement: "returns such a network
that computes the function", "Mind the two constant functions".
"""

import numpy as np


def synthesise(truth_table):
    m = len(next(iter(truth_table)))
    rows = [row for row, label in truth_table.items() if label == 1]
    W = np.zeros((m, len(rows)))
    b = np.zeros(len(rows))
    for j, row in enumerate(rows):
        W[:, j] = [1 if bit else -1 for bit in row]
        b[j] = 0.5 - sum(row)
    if len(rows) == 0:
        return W, b, np.zeros(0), 0.0
    return W, b, np.ones(len(rows)), -0.5


def run(network, x):
    W, b, w, b_out = network
    h = (np.array(x) @ W + b >= 0).astype(float)
    return int(h @ w + b_out >= 0)
