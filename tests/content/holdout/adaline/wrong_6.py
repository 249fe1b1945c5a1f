"""Learns after every sample (stochastic gradient descent). Statement: "batch gradient descent: in each epoch, look
at all samples with the same weights".
"""

import numpy as np


def fit(X, y, eta, epochs):
    w, b, costs = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        costs.append(float(((X @ w + b - y) ** 2).mean() / 2))
        for x, target in zip(X, y, strict=True):
            error = x @ w + b - target
            w = w - eta * error * x / len(X)
            b = b - eta * error / len(X)
    return w, b, costs
