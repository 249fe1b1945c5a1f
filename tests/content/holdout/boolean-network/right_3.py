"""Thermometer code: the rows are read as binary numbers, and a hidden neuron stands at each place where the label
changes. At most 2^m neurons, but no minterms.
"""

import numpy as np


def synthesise(truth_table):
    m = len(next(iter(truth_table)))
    powers = 2.0 ** np.arange(m)[::-1]
    labels = [truth_table[row] for row in sorted(truth_table)]
    thresholds, jumps, before = [], [], 0
    for number, label in enumerate(labels):
        if label != before:
            thresholds.append(float(number))
            jumps.append(float(label - before))
            before = label
    k = len(thresholds)
    W = np.repeat(powers[:, None], k, axis=1)
    return W, -np.array(thresholds, dtype=float), np.array(jumps, dtype=float), -0.5


def run(network, x):
    W, b, w, b_out = network
    h = np.heaviside(np.dot(x, W) + b, 1.0)
    return int(h.dot(w) + b_out >= 0)
