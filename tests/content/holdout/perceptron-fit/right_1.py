"""A helper for one epoch and a for loop with break."""

import numpy as np


def one_epoch(X, y, w, b, eta):
    errors = 0
    for x, target in zip(X, y, strict=True):
        answer = 1 if x @ w + b >= 0 else -1
        if answer != target:
            errors += 1
            w = w + eta * (target - answer) * x
            b = b + eta * (target - answer)
    return w, b, errors


def fit(X, y, eta, max_epochs, w0=None, b0=0.0):
    w = np.zeros(X.shape[1]) if w0 is None else np.array(w0, dtype=float)
    b = b0
    history = []
    for _ in range(max_epochs):
        w, b, errors = one_epoch(X, y, w, b, eta)
        history.append(errors)
        if not errors:
            break
    return w, float(b), history
