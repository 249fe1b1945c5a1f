"""Your numbers are right, but on the way you divide the caller's own weights by their length. `w /= …` changes the
array itself; `w / …` makes a new one.
"""

import numpy as np


def margin(X, y, w, b):
    length = np.sqrt(w @ w + b * b)
    w /= length
    return float(np.min(y * (X @ w + b / length)))


def mistake_bound(X, y, w, b):
    gamma = margin(X, y, w, b)
    if gamma <= 0:
        return float("inf")
    return float((1 + (X * X).sum(axis=1)).max() / gamma**2)
