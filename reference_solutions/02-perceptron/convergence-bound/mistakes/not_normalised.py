"""Your margin changes when weights and bias are both doubled, although the line stays the same. A distance
from a line must not depend on how long its weights are: divide by the length of (b, w).
"""

import math

import numpy as np


def margin(X, y, w, b):
    return float(np.min(y * (X @ w + b)))


def mistake_bound(X, y, w, b):
    gamma = margin(X, y, w, b)
    if gamma <= 0:
        return math.inf
    return float(np.max(1 + np.sum(X**2, axis=1))) / gamma**2
