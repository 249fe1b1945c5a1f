"""One row of W_hidden for each hidden neuron, the form (k, m); run is adapted to it. Statement: "array of shape
(m, k)", "column j holds the weights of hidden neuron j".
"""

import numpy as np


def synthesise(truth_table):
    m = len(next(iter(truth_table)))
    rows = np.array([row for row, label in truth_table.items() if label == 1], dtype=float).reshape(-1, m)
    return 2 * rows - 1, 0.5 - rows.sum(axis=1), np.ones(len(rows)), -0.5


def run(network, x):
    W, b, w, b_out = network
    h = (W @ np.array(x) + b >= 0).astype(float)
    return int(h @ w + b_out >= 0)
