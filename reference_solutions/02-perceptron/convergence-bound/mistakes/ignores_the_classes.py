"""You take the distance of the nearest sample, whichever side of the line it is on. A sample on the wrong
side must count as negative. The factor y does that; an absolute value hides it.
"""

import math

import numpy as np


def margin(X, y, w, b):
    return float(np.min(np.abs(X @ w + b)) / np.linalg.norm([b, *w]))


def mistake_bound(X, y, w, b):
    gamma = margin(X, y, w, b)
    if gamma <= 0:
        return math.inf
    return float(np.max(1 + np.sum(X**2, axis=1))) / gamma**2
