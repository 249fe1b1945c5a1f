"""You always start from zeros. When the caller gives w0 and b0, training begins there; another start leads to
another line. None for w0 is the only case where zeros are right.
"""

import numpy as np


def fit(X, y, eta, max_epochs, w0=None, b0=0.0):
    w, b, history = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
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
