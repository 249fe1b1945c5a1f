"""One epoch of online learning: each error changes the weights before the next sample is shown."""

import numpy as np


def epoch(X: np.ndarray, y: np.ndarray, w: np.ndarray, b: float, eta: float) -> tuple[np.ndarray, float, int]:
    """Weights (m,), bias and number of errors after one walk through X (n, m) with targets y (n,)."""
    w, errors = w.copy(), 0
    for x, target in zip(X, y):
        answer = 1 if w @ x + b >= 0 else -1
        if answer != target:
            w = w + eta * (target - answer) * x
            b = b + eta * (target - answer)
            errors += 1
    return w, b, errors
