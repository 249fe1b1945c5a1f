"""Checks one after the other, then one line."""

import numpy as np


def forward(X, W, b):
    if X.ndim != 2:
        raise ValueError(f"X must have two axes; it has shape {X.shape}")
    if W.ndim != 2:
        raise ValueError(f"W must have two axes; it has shape {W.shape}")
    if b.ndim != 1:
        raise ValueError(f"b must have one axis; it has shape {b.shape}")
    if X.shape[1] != W.shape[0]:
        raise ValueError(f"X must have {W.shape[0]} columns; it has shape {X.shape}")
    if len(b) != W.shape[1]:
        raise ValueError(f"b must have shape ({W.shape[1]},); it has shape {b.shape}")
    return np.where(X @ W + b >= 0, 1, 0)
