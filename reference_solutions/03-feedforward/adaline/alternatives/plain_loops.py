"""Plain Python: the slopes are added up sample by sample, the step comes at the end of the epoch.

Each formula stands there for one sample; far slower than products of arrays.
"""

import numpy as np


def fit(X, y, eta, epochs):
    samples, targets = X.tolist(), y.tolist()
    w, b, costs = [0.0] * X.shape[1], 0.0, []
    for _ in range(epochs):
        cost, slope_w, slope_b = 0.0, [0.0] * len(w), 0.0
        for x, target in zip(samples, targets, strict=True):
            error = sum(wi * xi for wi, xi in zip(w, x, strict=True)) + b - target
            cost += error**2
            slope_b += error
            slope_w = [s + error * xi for s, xi in zip(slope_w, x, strict=True)]
        costs.append(cost / (2 * len(samples)))
        w = [wi - eta * s / len(samples) for wi, s in zip(w, slope_w, strict=True)]
        b -= eta * slope_b / len(samples)
    return np.array(w), b, costs
