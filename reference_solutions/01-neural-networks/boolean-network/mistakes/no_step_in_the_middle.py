"""Your networks are right, but `run` hands the hidden *potentials* to the output neuron. The hidden neurons answer with
0 or 1: apply the step function to them too. Without it, two layers can do no more than one."""

import numpy as np


def synthesise(truth_table):
    inputs = len(next(iter(truth_table)))
    minterms = [row for row, label in truth_table.items() if label]
    rows = np.array(minterms, dtype=float).reshape(len(minterms), inputs)
    return 2 * rows.T - 1, 0.5 - rows.sum(axis=1), np.ones(len(minterms)), -0.5


def run(network, x):
    W, b, w, b_out = network
    hidden = np.array(x) @ W + b
    return 1 if hidden @ w + b_out >= 0 else 0
