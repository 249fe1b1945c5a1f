"""The textbook form: every update is applied (it is 0 for a right answer), errors are counted from the updates."""

import numpy as np


def epoch(X, y, w, b, eta):
    weights = np.append(b, w)
    errors = 0
    for i in range(X.shape[0]):
        x = np.insert(X[i], 0, 1.0)
        error = y[i] - np.where(x @ weights >= 0.0, 1, -1)
        weights = weights + eta * error * x
        errors += int(error != 0)
    return weights[1:], weights[0], errors
