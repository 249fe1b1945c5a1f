"""Adaline stops learning when its cost hardly falls any more, and repeats the last numbers. Statement: "Nothing
stops early".
"""

import numpy as np


def compare(X, y, eta, epochs):
    m = X.shape[1]
    pw, pb, w, b = np.zeros(m), 0.0, np.zeros(m), 0.0
    p_errors, a_errors, costs = [], [], []
    settled = False
    for _ in range(epochs):
        wrong = 0
        for x, t in zip(X, y, strict=True):
            answer = 1 if x @ pw + pb >= 0 else -1
            wrong += int(answer != t)
            pw, pb = pw + eta * (t - answer) * x, pb + eta * (t - answer)
        p_errors.append(wrong)
        z = X @ w + b
        a_errors.append(int((np.where(z >= 0, 1, -1) != y).sum()))
        costs.append(float(((z - y) ** 2).mean() / 2))
        settled = settled or (len(costs) > 1 and costs[-2] - costs[-1] < 1e-3)
        if not settled:
            w, b = w - eta * X.T @ (z - y) / len(y), b - eta * (z - y).mean()
    return {"perceptron_errors": p_errors, "adaline_errors": a_errors, "adaline_costs": costs}
