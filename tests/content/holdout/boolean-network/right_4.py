"""A hidden neuron for every row, also those labelled 0; the output weights are +1 or -1. Weights of twice the
size.
"""

import numpy as np


def synthesise(truth_table):
    m = len(next(iter(truth_table)))
    columns = [[2.0 if bit else -2.0 for bit in row] for row in truth_table]
    W = np.array(columns).T.reshape(m, len(truth_table))
    b = np.array([1.0 - 2 * sum(row) for row in truth_table])
    w = np.array([1.0 if label else -1.0 for label in truth_table.values()])
    return W, b, w, 0.0


def run(network, x):
    W_hidden, b_hidden, w_out, b_out = network
    h = (np.array(x) @ W_hidden + b_hidden >= 0).astype(float)
    y = np.sum(h * w_out) + b_out >= 0
    return 1 if y else 0
