"""Lists and floats only; NumPy comes in at the very end.

Each step can be checked by hand; large data sets take far longer.
"""

import numpy as np


def fit(X, y, eta, max_epochs, w0=None, b0=0.0):
    rows, targets = X.tolist(), np.asarray(y).tolist()
    w = [0.0] * X.shape[1] if w0 is None else np.asarray(w0).tolist()
    b, history = b0, []
    for _ in range(max_epochs):
        errors = 0
        for row, target in zip(rows, targets, strict=True):
            potential = sum(weight * value for weight, value in zip(w, row, strict=True)) + b
            if (potential >= 0) != (target > 0):
                errors += 1
                w = [weight + 2 * eta * target * value for weight, value in zip(w, row, strict=True)]
                b += 2 * eta * target
        history.append(errors)
        if not errors:
            break
    return np.array(w), b, history
