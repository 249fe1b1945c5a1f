"""Your step is n times too large: you add the slopes of all samples, but the cost is their mean. With many samples such
steps overshoot, and the cost grows.
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
        w -= eta * X.T @ errors
        b -= eta * float(np.sum(errors))
    return w, b, costs
