"""The cost of an epoch is taken after its step. Statement: "costs[k] is J with the weights at the beginning of
epoch k, before its step".
"""

import numpy as np


def fit(X, y, eta, epochs):
    w, b, costs = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        errors = X @ w + b - y
        w = w - eta * X.T @ errors / len(X)
        b = b - eta * errors.mean()
        costs.append(float(((X @ w + b - y) ** 2).mean() / 2))
    return w, b, costs
