"""You divide by the length of w alone. That is the distance in the plane, a good thing to know, but the
theorem lives in the space with the leading 1, where the bias is a weight too: take the length of (b, w).
"""

import math

import numpy as np


def margin(X, y, w, b):
    return float(np.min(y * (X @ w + b)) / np.linalg.norm(w))


def mistake_bound(X, y, w, b):
    gamma = margin(X, y, w, b)
    if gamma <= 0:
        return math.inf
    return float(np.max(1 + np.sum(X**2, axis=1))) / gamma**2
