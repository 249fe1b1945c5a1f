"""The factor 2 of the book examples (slope of the mean squared error without the half). Statement: "∂J/∂w = 1/n Σ
(z_i − y_i) x_i".
"""

import numpy as np


def fit(X, y, eta, epochs):
    w, b, costs = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        errors = y - (X @ w + b)
        costs.append(float((errors**2).mean() / 2))
        w = w + eta * 2.0 * X.T @ errors / len(X)
        b = b + eta * 2.0 * errors.mean()
    return w, b, costs
