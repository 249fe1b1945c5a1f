"""The perceptron learns when target times potential is not positive, so a rightly answered sample of class +1 with
a potential of exactly 0 moves the weights. Statement: "When its answer for the sample is wrong, and only then,
it learns".
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
            if t * (x @ pw + pb) <= 0:
                pw, pb = pw + 2 * eta * t * x, pb + 2 * eta * t
        p_errors.append(wrong)
        z = X @ w + b
        a_errors.append(int((np.where(z >= 0, 1, -1) != y).sum()))
        costs.append(float(((z - y) ** 2).mean() / 2))
        w, b = w - eta * X.T @ (z - y) / len(y), b - eta * (z - y).mean()
    return {"perceptron_errors": p_errors, "adaline_errors": a_errors, "adaline_costs": costs}
