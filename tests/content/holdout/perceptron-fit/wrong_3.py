"""The pocket algorithm: hands back the weights of the best epoch, not of the last. Statement: "trains a perceptron
and returns (w, b, history)", "Each epoch begins with the weights that the epoch before has reached", and
training ends after max_epochs.
"""

import numpy as np


def fit(X, y, eta, max_epochs, w0=None, b0=0.0):
    w = np.zeros(X.shape[1]) if w0 is None else w0.copy()
    b, history = b0, []
    best, pocket = len(X) + 1, (w, b)
    for _ in range(max_epochs):
        errors = 0
        for x, target in zip(X, y, strict=True):
            answer = 1 if x @ w + b >= 0 else -1
            if answer != target:
                errors += 1
                w = w + eta * (target - answer) * x
                b = b + eta * (target - answer)
        history.append(errors)
        if errors < best:
            best, pocket = errors, (w, b)
        if errors == 0:
            break
    return *pocket, history
