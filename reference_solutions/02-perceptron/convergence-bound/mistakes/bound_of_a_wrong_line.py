"""Your bound is finite even for a line that leaves a sample on the wrong side. Squaring hides the sign of the
margin. Such a line proves nothing, so the bound must be infinite: look at the margin before you square it.
"""

import numpy as np


def margin(X, y, w, b):
    return float(np.min(y * (X @ w + b)) / np.linalg.norm([b, *w]))


def mistake_bound(X, y, w, b):
    gamma = margin(X, y, w, b)
    with np.errstate(divide="ignore"):
        return float(np.max(1 + np.sum(X**2, axis=1)) / np.square(gamma))
