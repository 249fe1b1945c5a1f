"""Your networks are right, but in `run` a neuron with a potential of exactly 0 stays silent. The step function of 0 is
1, in the hidden layer as well as at the output."""

import numpy as np


def synthesise(truth_table):
    inputs = len(next(iter(truth_table)))
    minterms = [row for row, label in truth_table.items() if label]
    rows = np.array(minterms, dtype=float).reshape(len(minterms), inputs)
    return 2 * rows.T - 1, 0.5 - rows.sum(axis=1), np.ones(len(minterms)), -0.5


def run(network, x):
    W, b, w, b_out = network
    hidden = np.array(x) @ W + b > 0
    return 1 if hidden @ w + b_out > 0 else 0
