"""What you return is right, but you train the array w0 of the caller itself. `w = w0` makes no copy: it is a
second name for the same array, and `w += …` changes it. Start with `w = w0.copy()`.
"""

import numpy as np


def fit(X, y, eta, max_epochs, w0=None, b0=0.0):
    w, b, history = np.zeros(X.shape[1]) if w0 is None else w0, b0, []
    for _ in range(max_epochs):
        errors = 0
        for x, target in zip(X, y, strict=True):
            answer = 1 if w @ x + b >= 0 else -1
            if answer != target:
                w += eta * (target - answer) * x
                b += eta * (target - answer)
                errors += 1
        history.append(errors)
        if errors == 0:
            break
    return w, b, history
