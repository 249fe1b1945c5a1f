"""Each of your epochs begins with the initial weights, so what the epoch before has learnt is forgotten. Hand the
weights and the bias from one epoch on to the next.
"""

import numpy as np


def fit(X, y, eta, max_epochs, w0=None, b0=0.0):
    start = np.zeros(X.shape[1]) if w0 is None else w0
    history = []
    for _ in range(max_epochs):
        w, b, errors = _epoch(X, y, start, b0, eta)
        history.append(errors)
        if errors == 0:
            break
    return w, b, history


def _epoch(X, y, w, b, eta):
    errors = 0
    for x, target in zip(X, y, strict=True):
        answer = 1 if w @ x + b >= 0 else -1
        if answer != target:
            w = w + eta * (target - answer) * x
            b = b + eta * (target - answer)
            errors += 1
    return w, b, errors
