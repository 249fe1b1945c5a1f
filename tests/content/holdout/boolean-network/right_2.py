"""Conjunctive form: one hidden neuron (an OR) for each row labelled 0, and an AND at the output."""

import numpy as np


def synthesise(truth_table):
    m = len(next(iter(truth_table)))
    zeros = [row for row, label in truth_table.items() if label == 0]
    k = len(zeros)
    W = np.zeros((m, k))
    b = np.zeros(k)
    for j, row in enumerate(zeros):
        # This neuron is silent for its own row only.
        W[:, j] = [-1.0 if bit else 1.0 for bit in row]
        b[j] = sum(row) - 0.5
    return W, b, np.ones(k), 0.5 - k


def run(network, x):
    W, b, w, b_out = network
    m, k = W.shape
    total = b_out
    for j in range(k):
        potential = b[j]
        for i in range(m):
            potential += x[i] * W[i, j]
        if potential >= 0:
            total += w[j]
    return 1 if total >= 0 else 0
