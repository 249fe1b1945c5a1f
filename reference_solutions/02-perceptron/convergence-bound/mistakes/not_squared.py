"""You return R divided by the margin. The bound is the square of that: a margin half as wide allows four
times as many mistakes.
"""

import math

import numpy as np


def margin(X, y, w, b):
    return float(np.min(y * (X @ w + b)) / np.linalg.norm([b, *w]))


def mistake_bound(X, y, w, b):
    gamma = margin(X, y, w, b)
    if gamma <= 0:
        return math.inf
    return float(np.sqrt(np.max(1 + np.sum(X**2, axis=1)))) / gamma
