"""run is silent at a potential of exactly 0, in both layers. Statement: "y = step(…)" with the step function of
this section, 1 at 0, and run "runs any network of this form, not only yours".
"""

import numpy as np


def synthesise(truth_table):
    m = len(next(iter(truth_table)))
    rows = np.array([row for row, label in truth_table.items() if label == 1], dtype=float).reshape(-1, m)
    return (2 * rows - 1).T, 0.5 - rows.sum(axis=1), np.ones(len(rows)), -0.5


def run(network, x):
    W, b, w, b_out = network
    h = (np.array(x) @ W + b > 0).astype(float)
    return int(h @ w + b_out > 0)
