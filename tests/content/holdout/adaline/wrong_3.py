"""The bias's slope is found with the weights already changed. Statement: "look at all samples with the same
weights, find the slopes, and take one step against them".
"""

import numpy as np


def fit(X, y, eta, epochs):
    w, b, costs = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        errors = X @ w + b - y
        costs.append(float((errors**2).mean() / 2))
        w = w - eta * X.T @ errors / len(X)
        b = b - eta * (X @ w + b - y).mean()
    return w, b, costs
