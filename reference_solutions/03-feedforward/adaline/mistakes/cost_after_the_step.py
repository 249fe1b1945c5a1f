"""Your weights are right, but each cost is measured after the step of its epoch. The first cost should belong to the
zeros, where learning starts.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit(X: Array, y: Array, eta: float, epochs: int) -> tuple[Array, float, list[float]]:
    w, b = np.zeros(X.shape[1]), 0.0
    costs = []
    for _ in range(epochs):
        errors = X @ w + b - y
        w -= eta * X.T @ errors / len(X)
        b -= eta * float(np.mean(errors))
        costs.append(float(np.mean((X @ w + b - y) ** 2)) / 2.0)
    return w, b, costs
