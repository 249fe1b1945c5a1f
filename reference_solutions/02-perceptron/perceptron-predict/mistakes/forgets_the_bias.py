"""The bias does not come into your potential. Without it, the line between the classes always goes through
the origin, wherever the data lie.
"""

import numpy as np


def predict(X, w, b):
    return np.where(X @ w >= 0, 1, -1)
