"""Does not stop after an epoch without errors; zeros follow up to max_epochs. Statement: "Training stops after the
first epoch without an error, or after max_epochs epochs, whichever comes first".
"""

import numpy as np


def fit(X, y, eta, max_epochs, w0=None, b0=0.0):
    w = np.zeros(X.shape[1]) if w0 is None else w0.copy()
    b, history = b0, []
    for _ in range(max_epochs):
        errors = 0
        for x, target in zip(X, y, strict=True):
            answer = 1 if x @ w + b >= 0 else -1
            if answer != target:
                errors += 1
                w = w + eta * (target - answer) * x
                b = b + eta * (target - answer)
        history.append(errors)
    return w, b, history
