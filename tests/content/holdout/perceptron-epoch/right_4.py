"""Pure Python lists; an error of class +1 adds 2 eta, of class -1 subtracts it."""

import numpy as np


def epoch(X, y, w, b, eta):
    weights = w.tolist()
    mistakes = []
    for row, target in zip(X.tolist(), y.tolist(), strict=True):
        potential = sum(p * q for p, q in zip(weights, row, strict=True)) + b
        if (potential >= 0) != (target > 0):
            step = 2 * eta if target > 0 else -2 * eta
            weights = [p + step * q for p, q in zip(weights, row, strict=True)]
            b = b + step
            mistakes.append(row)
    return np.array(weights), b, len(mistakes)
