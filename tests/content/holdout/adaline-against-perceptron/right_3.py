"""Learner classes with a common method, and dictionary comprehension over their records."""

import numpy as np


class Learner:
    def __init__(self, m, eta):
        self.w, self.b, self.eta = np.zeros(m), 0.0, eta

    def answers(self, X):
        return np.where(np.dot(X, self.w) + self.b >= 0, 1, -1)

    def move(self, error, x):
        self.w = self.w + self.eta * error * x
        self.b = self.b + self.eta * error


class Perceptron(Learner):
    def epoch(self, X, y):
        count = 0
        for x, target in zip(X, y, strict=True):
            error = target - self.answers(x)
            if error != 0:
                count += 1
                self.move(error, x)
        return {"perceptron_errors": count}


class Adaline(Learner):
    def epoch(self, X, y):
        gaps = y - (X @ self.w + self.b)
        record = {
            "adaline_errors": int(np.count_nonzero(self.answers(X) != y)),
            "adaline_costs": float(np.mean(gaps**2)) / 2,
        }
        self.w = self.w + self.eta * (gaps[:, None] * X).mean(axis=0)
        self.b = self.b + self.eta * gaps.mean()
        return record


def compare(X, y, eta, epochs):
    m = X.shape[1]
    learners = [Perceptron(m, eta), Adaline(m, eta)]
    records = []
    for _ in range(epochs):
        record = {}
        for learner in learners:
            record |= learner.epoch(X, y)
        records.append(record)
    return {key: [record[key] for record in records] for key in records[0]}
