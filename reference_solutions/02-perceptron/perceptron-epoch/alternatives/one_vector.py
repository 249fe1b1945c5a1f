"""Bias and weights in one vector, inputs with a leading 1; a right answer adds a step of length zero.

No branch and one rule for bias and weights; it adds zeros for every right answer, and copies the inputs for the
ones.
"""

import numpy as np


def epoch(X, y, w, b, eta):
    weights = np.concatenate([[b], w])
    errors = 0
    for inputs, target in zip(np.column_stack([np.ones(len(X)), X]), y, strict=True):
        error = target - (1 if inputs @ weights >= 0 else -1)
        weights += eta * error * inputs
        errors += int(error != 0)
    return weights[1:], float(weights[0]), errors
