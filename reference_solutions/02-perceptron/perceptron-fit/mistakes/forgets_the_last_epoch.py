"""Your weights are right, but the error-free epoch is missing from the history: you leave the loop before you write its
0 down. The last epoch was run like the others, so it belongs in the list.
"""

import numpy as np


def fit(X, y, eta, max_epochs, w0=None, b0=0.0):
    w, b, history = np.zeros(X.shape[1]) if w0 is None else w0, b0, []
    for _ in range(max_epochs):
        w, b, errors = _epoch(X, y, w, b, eta)
        if errors == 0:
            break
        history.append(errors)
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
