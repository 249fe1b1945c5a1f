"""Targets are turned into -1 and +1 first. Statement: y is "often −1 and +1, but any numbers are allowed"."""

import numpy as np


def fit(X, y, eta, epochs):
    w, b, costs = np.zeros(X.shape[1]), 0.0, []
    y = np.where(y > 0, 1.0, -1.0)
    for _ in range(epochs):
        errors = X @ w + b - y
        costs.append(float((errors**2).mean() / 2))
        w = w - eta * X.T @ errors / len(X)
        b = b - eta * errors.mean()
    return w, b, costs
