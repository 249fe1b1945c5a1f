"""The bias is the weight of a constant input 1; the step uses the matrix of mean products.

A step costs the same however many samples there are; with very many inputs the matrix is larger than the table.
"""

import numpy as np


def fit(X, y, eta, epochs):
    A = np.hstack([np.ones((len(X), 1)), X])
    moments, towards = A.T @ A / len(A), A.T @ y / len(A)
    v = np.zeros(A.shape[1])
    costs = np.zeros(epochs)
    for k in range(epochs):
        costs[k] = np.sum((A @ v - y) ** 2) / (2 * len(A))
        v = v - eta * (moments @ v - towards)
    return v[1:], v[0], costs
