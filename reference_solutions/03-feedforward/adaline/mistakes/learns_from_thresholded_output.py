"""Your Adaline learns from the answer after the threshold. That is the perceptron's way: it learns only from samples
that it gets wrong. Adaline compares the potential itself with the target, so it goes on improving when every class
is right.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit(X: Array, y: Array, eta: float, epochs: int) -> tuple[Array, float, list[float]]:
    w, b = np.zeros(X.shape[1]), 0.0
    costs = []
    for _ in range(epochs):
        errors = np.where(X @ w + b >= 0, 1.0, -1.0) - y
        costs.append(float(np.mean(errors**2)) / 2.0)
        w -= eta * X.T @ errors / len(X)
        b -= eta * float(np.mean(errors))
    return w, b, costs
