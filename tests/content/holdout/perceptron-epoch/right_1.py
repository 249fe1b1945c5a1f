"""Copies the weights, then adds in place to the copy."""

import numpy as np


def epoch(X, y, w, b, eta):
    w = np.array(w, dtype=float)
    errors = 0
    for xi, target in zip(X, y, strict=True):
        prediction = 1 if np.dot(xi, w) + b >= 0 else -1
        update = eta * (target - prediction)
        if update != 0:
            w += update * xi
            b += update
            errors += 1
    return w, float(b), errors
