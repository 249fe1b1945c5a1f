"""When training does not end by itself, you run one epoch more than max_epochs. Count how often your loop
goes round when max_epochs is 1.
"""

import numpy as np


def fit(X, y, eta, max_epochs, w0=None, b0=0.0):
    w, b, history = np.zeros(X.shape[1]) if w0 is None else w0, b0, []
    while len(history) <= max_epochs:
        w, b, errors = _epoch(X, y, w, b, eta)
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
