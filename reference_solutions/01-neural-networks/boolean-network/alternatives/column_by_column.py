"""Fills the weights column by column in plain loops, and runs the network with loops too.

Each weight can be followed to its row of the table; NumPy would do the same in a line, and faster.
"""

import numpy as np


def synthesise(truth_table):
    minterms = [row for row in truth_table if truth_table[row] == 1]
    m, k = len(next(iter(truth_table))), len(minterms)
    W, b, w = np.zeros((m, k)), np.zeros(k), np.zeros(k)
    for j, row in enumerate(minterms):
        for i, value in enumerate(row):
            W[i, j] = 1.0 if value else -1.0
        b[j] = -float(sum(row))
        w[j] = 1.0
    return W, b, w, -1.0


def run(network, x):
    W, b, w, total = network
    for j in range(len(b)):
        potential = b[j]
        for i, value in enumerate(x):
            potential += W[i, j] * value
        if potential >= 0:
            total += w[j]
    return 1 if total >= 0 else 0
