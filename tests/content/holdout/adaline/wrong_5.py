"""Learns from the answers after the threshold. Statement: "it looks at the potential before the threshold"."""

import numpy as np


def fit(X, y, eta, epochs):
    w, b, costs = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        z = X @ w + b
        costs.append(float(((z - y) ** 2).mean() / 2))
        errors = np.where(z >= 0, 1.0, -1.0) - y
        w = w - eta * X.T @ errors / len(X)
        b = b - eta * errors.mean()
    return w, b, costs
