"""Your hidden neurons check the ones of their row but not its zeros: the neuron of (1, 0) also fires for (1, 1). A
minterm speaks of every input, so an input that must be 0 needs a weight that holds the neuron back."""

import numpy as np


def synthesise(truth_table):
    inputs = len(next(iter(truth_table)))
    minterms = [row for row, label in truth_table.items() if label]
    rows = np.array(minterms, dtype=float).reshape(len(minterms), inputs)
    return rows.T, 0.5 - rows.sum(axis=1), np.ones(len(minterms)), -0.5


def run(network, x):
    W, b, w, b_out = network
    hidden = np.array(x) @ W + b >= 0
    return 1 if hidden @ w + b_out >= 0 else 0
