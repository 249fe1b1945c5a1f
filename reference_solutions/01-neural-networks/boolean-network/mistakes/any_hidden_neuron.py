"""Your `run` asks whether any hidden neuron fires. That is the output neuron of your own networks; another network's
weighs what the hidden neurons answer, and `run` has to do so with its weights and its bias.
"""

import numpy as np


def synthesise(truth_table):
    inputs = len(next(iter(truth_table)))
    minterms = [row for row, label in truth_table.items() if label]
    rows = np.array(minterms, dtype=float).reshape(len(minterms), inputs)
    return 2 * rows.T - 1, 0.5 - rows.sum(axis=1), np.ones(len(minterms)), -0.5


def run(network, x):
    W, b, *_ = network
    hidden = np.array(x) @ W + b >= 0
    return 1 if hidden.any() else 0
