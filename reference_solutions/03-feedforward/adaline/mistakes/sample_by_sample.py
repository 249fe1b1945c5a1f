"""You change the weights after every sample. In batch learning all samples of an epoch are judged by the same weights,
and there is one step at the end of the epoch.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit(X: Array, y: Array, eta: float, epochs: int) -> tuple[Array, float, list[float]]:
    w, b = np.zeros(X.shape[1]), 0.0
    costs = []
    for _ in range(epochs):
        errors = X @ w + b - y
        costs.append(float(np.mean(errors**2)) / 2.0)
        for x, target in zip(X, y, strict=True):
            error = x @ w + b - target
            w -= eta * error * x / len(X)
            b -= eta * error / len(X)
    return w, b, costs
