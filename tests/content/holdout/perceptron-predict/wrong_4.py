"""Squeezes the answer: a table with one row gives a number in place of an array of shape (1,). Statement: "(n, m)
| an array of shape (n,)".
"""

import numpy as np


def predict(X, w, b):
    table = np.atleast_2d(X)
    return np.where(table @ w + b >= 0, 1, -1).squeeze()
