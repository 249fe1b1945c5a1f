"""You subtract the biases, as the threshold was subtracted in section 1.1. The networks of this exercise add them. Your
own networks and your own `run` agree with each other, but with no other network of this form."""

import numpy as np


def synthesise(truth_table):
    inputs = len(next(iter(truth_table)))
    minterms = [row for row, label in truth_table.items() if label]
    rows = np.array(minterms, dtype=float).reshape(len(minterms), inputs)
    return 2 * rows.T - 1, rows.sum(axis=1) - 0.5, np.ones(len(minterms)), 0.5


def run(network, x):
    W, b, w, b_out = network
    hidden = np.array(x) @ W - b >= 0
    return 1 if hidden @ w - b_out >= 0 else 0
