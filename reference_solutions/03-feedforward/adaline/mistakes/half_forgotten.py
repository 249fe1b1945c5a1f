"""Your costs are the mean squared error; the cost of this exercise is half of it. The half is there so that the slope
has no factor 2.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def fit(X: Array, y: Array, eta: float, epochs: int) -> tuple[Array, float, list[float]]:
    w, b = np.zeros(X.shape[1]), 0.0
    costs = []
    for _ in range(epochs):
        errors = X @ w + b - y
        costs.append(float(np.mean(errors**2)))
        w -= eta * X.T @ errors / len(X)
        b -= eta * float(np.mean(errors))
    return w, b, costs
