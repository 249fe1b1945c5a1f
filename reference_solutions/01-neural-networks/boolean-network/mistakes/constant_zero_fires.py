"""Your network for the constant 0 answers 1. It has no minterm, so the output neuron receives an empty sum: 0. With
your bias of 0 the step function then fires. The bias of an OR must keep it silent when no hidden neuron fires."""

import numpy as np


def synthesise(truth_table):
    inputs = len(next(iter(truth_table)))
    minterms = [row for row, label in truth_table.items() if label]
    rows = np.array(minterms, dtype=float).reshape(len(minterms), inputs)
    b_out = -0.5 if minterms else 0.0
    return 2 * rows.T - 1, 0.5 - rows.sum(axis=1), np.ones(len(minterms)), b_out


def run(network, x):
    W, b, w, b_out = network
    hidden = np.array(x) @ W + b >= 0
    return 1 if hidden @ w + b_out >= 0 else 0
