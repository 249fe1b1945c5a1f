"""The costs are the mean squared error without the half. Statement: "the cost is half the mean squared error"."""

import numpy as np


def fit(X, y, eta, epochs):
    w, b, costs = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        errors = X @ w + b - y
        costs.append(float((errors**2).mean()))
        w = w - eta * X.T @ errors / len(X)
        b = b - eta * errors.mean()
    return w, b, costs
