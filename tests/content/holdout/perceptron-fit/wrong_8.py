"""The history holds the errors that are left after each epoch, and training ends as soon as none is left.
Statement: "the number of errors of each epoch"; it learns and counts as in "One epoch".
"""

import numpy as np


def fit(X, y, eta, max_epochs, w0=None, b0=0.0):
    w = np.zeros(X.shape[1]) if w0 is None else w0.copy()
    b, history = b0, []
    for _ in range(max_epochs):
        for x, target in zip(X, y, strict=True):
            answer = 1 if x @ w + b >= 0 else -1
            w = w + eta * (target - answer) * x
            b = b + eta * (target - answer)
        errors = int((np.where(X @ w + b >= 0, 1, -1) != y).sum())
        history.append(errors)
        if errors == 0:
            break
    return w, b, history
