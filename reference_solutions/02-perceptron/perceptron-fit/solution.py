"""Epoch after epoch until one has no error, with an upper limit for classes that no line separates."""

import numpy as np


def fit(
    X: np.ndarray, y: np.ndarray, eta: float, max_epochs: int, w0: np.ndarray | None = None, b0: float = 0.0
) -> tuple[np.ndarray, float, list[int]]:
    """Weights (m,), bias and errors per epoch of a perceptron trained on X (n, m) with targets y (n,)."""
    w, b = np.zeros(X.shape[1]) if w0 is None else w0, b0
    history: list[int] = []
    for _ in range(max_epochs):
        w, b, errors = _epoch(X, y, w, b, eta)
        history.append(errors)
        if errors == 0:
            break
    return w, b, history


def _epoch(X: np.ndarray, y: np.ndarray, w: np.ndarray, b: float, eta: float) -> tuple[np.ndarray, float, int]:
    """Weights, bias and number of errors after all samples have been shown once, in order."""
    errors = 0
    for x, target in zip(X, y):
        answer = 1 if w @ x + b >= 0 else -1
        if answer != target:
            w = w + eta * (target - answer) * x
            b = b + eta * (target - answer)
            errors += 1
    return w, b, errors
