"""The perceptron collects the changes and learns at the end of the epoch. Statement: "it learns at once, before it
sees the next sample".
"""

import numpy as np


def compare(X, y, eta, epochs):
    m = X.shape[1]
    pw, pb, w, b = np.zeros(m), 0.0, np.zeros(m), 0.0
    p_errors, a_errors, costs = [], [], []
    for _ in range(epochs):
        gaps = y - np.where(X @ pw + pb >= 0, 1, -1)
        p_errors.append(int(np.count_nonzero(gaps)))
        pw, pb = pw + eta * gaps @ X, pb + eta * gaps.sum()
        z = X @ w + b
        a_errors.append(int((np.where(z >= 0, 1, -1) != y).sum()))
        costs.append(float(((z - y) ** 2).mean() / 2))
        w, b = w - eta * X.T @ (z - y) / len(y), b - eta * (z - y).mean()
    return {"perceptron_errors": p_errors, "adaline_errors": a_errors, "adaline_costs": costs}
