"""A list of complaints, and the sums by loops."""

import numpy as np


def _complaints(X, W, b):
    if X.ndim != 2 or W.ndim != 2:
        yield f"X and W must be tables, they have the shapes {X.shape} and {W.shape}"
    elif X.shape[-1] != W.shape[0]:
        yield f"X has {X.shape[-1]} columns and W {W.shape[0]} rows"
    if b.ndim != 1:
        yield f"b must be a row of numbers, it has shape {b.shape}"
    elif W.ndim == 2 and b.shape != W.shape[1:]:
        yield f"b must have shape {W.shape[1:]}, it has shape {b.shape}"


def forward(X, W, b):
    for complaint in _complaints(X, W, b):
        raise ValueError(complaint)
    answer = np.zeros((len(X), len(b)), dtype=int)
    for i, sample in enumerate(X):
        for j in range(len(b)):
            potential = b[j] + sum(float(value) * float(weight) for value, weight in zip(sample, W[:, j], strict=True))
            answer[i, j] = potential >= 0
    return answer
