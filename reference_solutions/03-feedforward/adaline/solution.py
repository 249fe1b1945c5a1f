"""Adaline: an adaptive linear neuron."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit(X: Array, y: Array, eta: float, epochs: int) -> tuple[Array, float, list[float]]:
    """Weights (m,), bias and costs after batch gradient descent on half the mean squared error, from zeros.

    X: (n, m). y: (n,). The list has the cost at the beginning of each epoch.
    """
    w, b = np.zeros(X.shape[1]), 0.0
    costs = []
    for _ in range(epochs):
        errors = X @ w + b - y
        costs.append(float(np.mean(errors**2)) / 2.0)
        w -= eta * X.T @ errors / len(X)
        b -= eta * float(np.mean(errors))
    return w, b, costs
