"""Adaline and the perceptron learn from the same data."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def compare(X: Array, y: Array, eta: float, epochs: int) -> dict[str, list[float]]:
    """How both learners fare, epoch by epoch, each from zero weights and bias.

    X: (n, m). y: (n,), -1 or +1. Each list has one number for each epoch.
    """
    adaline_errors, adaline_costs = adaline_record(X, y, eta, epochs)
    return {
        "perceptron_errors": perceptron_record(X, y, eta, epochs),
        "adaline_errors": adaline_errors,
        "adaline_costs": adaline_costs,
    }


def answer(X: Array, w: Array, b: float) -> Array:
    """+1 where the potential is at least 0, else -1."""
    return np.where(X @ w + b >= 0, 1.0, -1.0)


def perceptron_record(X: Array, y: Array, eta: float, epochs: int) -> list[float]:
    """The errors of each epoch; the perceptron learns from each error at once."""
    w, b = np.zeros(X.shape[1]), 0.0
    record = []
    for _ in range(epochs):
        errors = 0
        for x, target in zip(X, y):
            correction = target - float(answer(x, w, b))
            if correction:
                w += eta * correction * x
                b += eta * correction
                errors += 1
        record.append(errors)
    return record


def adaline_record(X: Array, y: Array, eta: float, epochs: int) -> tuple[list[float], list[float]]:
    """The errors and the costs at the beginning of each epoch of batch learning."""
    w, b = np.zeros(X.shape[1]), 0.0
    errors, costs = [], []
    for _ in range(epochs):
        differences = X @ w + b - y
        errors.append(int(np.sum(answer(X, w, b) != y)))
        costs.append(float(np.mean(differences**2)) / 2.0)
        w -= eta * X.T @ differences / len(X)
        b -= eta * float(np.mean(differences))
    return errors, costs
