"""You take the mean distance of the samples from the line. A chain is as strong as its weakest link: the
margin is the distance of the worst sample, the minimum.
"""

import math

import numpy as np


def margin(X, y, w, b):
    return float(np.mean(y * (X @ w + b)) / np.linalg.norm([b, *w]))


def mistake_bound(X, y, w, b):
    gamma = margin(X, y, w, b)
    if gamma <= 0:
        return math.inf
    return float(np.max(1 + np.sum(X**2, axis=1))) / gamma**2
