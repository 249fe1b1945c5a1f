"""Adaline's cost is computed from its answers, not from its potentials. Statement: "half the mean squared error of
the potentials".
"""

import numpy as np


def compare(X, y, eta, epochs):
    m = X.shape[1]
    pw, pb, w, b = np.zeros(m), 0.0, np.zeros(m), 0.0
    p_errors, a_errors, costs = [], [], []
    for _ in range(epochs):
        wrong = 0
        for x, t in zip(X, y, strict=True):
            answer = 1 if x @ pw + pb >= 0 else -1
            wrong += int(answer != t)
            pw, pb = pw + eta * (t - answer) * x, pb + eta * (t - answer)
        p_errors.append(wrong)
        z = X @ w + b
        answers = np.where(z >= 0, 1, -1)
        a_errors.append(int((answers != y).sum()))
        costs.append(float(((answers - y) ** 2).mean() / 2))
        w, b = w - eta * X.T @ (z - y) / len(y), b - eta * (z - y).mean()
    return {"perceptron_errors": p_errors, "adaline_errors": a_errors, "adaline_costs": costs}
