"""Both your learners work on the same weights: Adaline goes on where the perceptron ended. Each learner must start from
its own zeros.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def compare(X: Array, y: Array, eta: float, epochs: int) -> dict[str, list[float]]:
    w, b = np.zeros(X.shape[1]), np.zeros(1)
    perceptron_errors = perceptron_record(X, y, eta, epochs, w, b)
    adaline_errors, adaline_costs = adaline_record(X, y, eta, epochs, w, b)
    return {
        "perceptron_errors": perceptron_errors,
        "adaline_errors": adaline_errors,
        "adaline_costs": adaline_costs,
    }


def answer(X: Array, w: Array, b: float) -> Array:
    return np.where(X @ w + b >= 0, 1.0, -1.0)


def perceptron_record(X: Array, y: Array, eta: float, epochs: int, w: Array, b: Array) -> list[float]:
    record = []
    for _ in range(epochs):
        errors = 0
        for x, target in zip(X, y):
            correction = target - float(answer(x, w, b)[0])
            if correction:
                w += eta * correction * x
                b += eta * correction
                errors += 1
        record.append(errors)
    return record


def adaline_record(X: Array, y: Array, eta: float, epochs: int, w: Array, b: Array) -> tuple[list[float], list[float]]:
    errors, costs = [], []
    for _ in range(epochs):
        differences = X @ w + b - y
        errors.append(int(np.sum(answer(X, w, b) != y)))
        costs.append(float(np.mean(differences**2)) / 2.0)
        w -= eta * X.T @ differences / len(X)
        b -= eta * float(np.mean(differences))
    return errors, costs
