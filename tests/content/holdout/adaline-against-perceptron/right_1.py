"""Two small functions, one for each learner."""

import numpy as np


def perceptron(X, y, eta, epochs):
    w, b, history = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        errors = 0
        for x, target in zip(X, y, strict=True):
            answer = 1 if x @ w + b >= 0 else -1
            if answer != target:
                errors += 1
                w = w + eta * (target - answer) * x
                b = b + eta * (target - answer)
        history.append(errors)
    return history


def adaline(X, y, eta, epochs):
    w, b, errors, costs = np.zeros(X.shape[1]), 0.0, [], []
    for _ in range(epochs):
        z = X @ w + b
        errors.append(int(np.sum(np.where(z >= 0, 1, -1) != y)))
        costs.append(float(np.mean((z - y) ** 2) / 2))
        w = w - eta * X.T @ (z - y) / len(y)
        b = b - eta * np.mean(z - y)
    return errors, costs


def compare(X, y, eta, epochs):
    adaline_errors, adaline_costs = adaline(X, y, eta, epochs)
    return {
        "perceptron_errors": perceptron(X, y, eta, epochs),
        "adaline_errors": adaline_errors,
        "adaline_costs": adaline_costs,
    }
