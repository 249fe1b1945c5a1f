"""Learns the weights with the perceptron rule of chapter 2, and gives up after more errors than it can need.

Whole weights up to 3 separate with a margin of at least 1/2, so the convergence theorem bounds the errors.
"""

import numpy as np

MOST_ERRORS = 600


def is_linearly_separable(truth_table):
    signs = [1 if label else -1 for label in truth_table.values()]
    samples = [sign * np.array((1, *row)) for sign, row in zip(signs, truth_table)]
    w = np.zeros_like(samples[0])
    for _ in range(MOST_ERRORS):
        wrong = [sample for sample in samples if sample @ w <= 0]
        if not wrong:
            return True
        w = w + wrong[0]
    return False
