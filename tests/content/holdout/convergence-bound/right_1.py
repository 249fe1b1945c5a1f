"""Samples with a 1 in front, as in the formulas; one helper gives both augmented arrays."""

import numpy as np


def _augment(X, w, b):
    return np.c_[np.ones(len(X)), X], np.r_[b, w]


def margin(X, y, w, b):
    Xt, wt = _augment(X, w, b)
    return (y * (Xt @ wt)).min() / np.linalg.norm(wt)


def mistake_bound(X, y, w, b):
    gamma = margin(X, y, w, b)
    if gamma <= 0:
        return float("inf")
    Xt, _ = _augment(X, w, b)
    R = np.linalg.norm(Xt, axis=1).max()
    return (R / gamma) ** 2
