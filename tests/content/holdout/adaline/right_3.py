"""Sums over the samples with plain loops."""

import numpy as np


def fit(X, y, eta, epochs):
    rows, targets = X.tolist(), y.tolist()
    n, m = len(rows), len(rows[0])
    w, b, costs = [0.0] * m, 0.0, []
    for _ in range(epochs):
        slope_w, slope_b, cost = [0.0] * m, 0.0, 0.0
        for row, target in zip(rows, targets, strict=True):
            z = b
            for j in range(m):
                z += row[j] * w[j]
            error = z - target
            cost += error * error
            slope_b += error
            for j in range(m):
                slope_w[j] += error * row[j]
        costs.append(cost / (2 * n))
        w = [wj - eta * sj / n for wj, sj in zip(w, slope_w, strict=True)]
        b -= eta * slope_b / n
    return np.array(w), b, costs
