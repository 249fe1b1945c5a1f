"""Your Adaline's errors and costs belong to different weights: you count the errors after the step, but take the cost
before it. Both belong to the beginning of the epoch.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def compare(X: Array, y: Array, eta: float, epochs: int) -> dict[str, list[float]]:
    adaline_errors, adaline_costs = adaline_record(X, y, eta, epochs)
    return {
        "perceptron_errors": perceptron_record(X, y, eta, epochs),
        "adaline_errors": adaline_errors,
        "adaline_costs": adaline_costs,
    }


def answer(X: Array, w: Array, b: float) -> Array:
    return np.where(X @ w + b >= 0, 1.0, -1.0)


def perceptron_record(X: Array, y: Array, eta: float, epochs: int) -> list[float]:
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
    w, b = np.zeros(X.shape[1]), 0.0
    errors, costs = [], []
    for _ in range(epochs):
        differences = X @ w + b - y
        costs.append(float(np.mean(differences**2)) / 2.0)
        w -= eta * X.T @ differences / len(X)
        b -= eta * float(np.mean(differences))
        errors.append(int(np.sum(answer(X, w, b) != y)))
    return errors, costs
