"""Your output neuron waits for *all* hidden neurons. But each minterm is true in one row only, so two of them never
fire together. The function is the OR of its minterms: one that fires is enough."""

import numpy as np


def synthesise(truth_table):
    inputs = len(next(iter(truth_table)))
    minterms = [row for row, label in truth_table.items() if label]
    k = len(minterms)
    rows = np.array(minterms, dtype=float).reshape(k, inputs)
    return 2 * rows.T - 1, 0.5 - rows.sum(axis=1), np.ones(k), 0.5 - k if k else -0.5


def run(network, x):
    W, b, w, b_out = network
    hidden = np.array(x) @ W + b >= 0
    return 1 if hidden @ w + b_out >= 0 else 0
