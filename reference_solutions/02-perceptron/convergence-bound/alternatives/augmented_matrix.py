"""Follows the formulas letter by letter: builds the samples with their leading ones and the vector (b, w).

Can be compared with the text symbol by symbol; the inputs are copied twice to get their ones.
"""

import numpy as np


def augmented(X):
    return np.column_stack([np.ones(len(X)), X])


def margin(X, y, w, b):
    weights = np.concatenate([[b], w])
    return ((augmented(X) @ weights) * y / np.linalg.norm(weights)).min()


def mistake_bound(X, y, w, b):
    gamma = margin(X, y, w, b)
    R = np.linalg.norm(augmented(X), axis=1).max()
    return (R / gamma) ** 2 if gamma > 0 else np.inf
