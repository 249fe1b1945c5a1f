"""A perceptron class in plain Python floats; itertools.cycle and a count of right answers in a row at the epoch's
end.
"""

import numpy as np

DATA = [((121.0, 16.8), 1), ((114.0, 15.2), 1), ((210.0, 9.4), -1), ((195.0, 8.1), -1)]


class Perceptron:
    def __init__(self, weights, bias, eta):
        self.weights, self.bias, self.eta = list(weights), bias, eta

    def predict(self, x):
        return 1 if sum(w * v for w, v in zip(self.weights, x, strict=True)) + self.bias >= 0 else -1

    def learn(self, x, target):
        step = self.eta * (target - self.predict(x))
        if step:
            self.weights = [w + step * v for w, v in zip(self.weights, x, strict=True)]
            self.bias += step
        return step != 0

    def fit(self, data):
        while sum([self.learn(x, target) for x, target in data]):
            pass
        return self


def _perceptron():
    return Perceptron((-30.0, 300.0), -1230.0, 0.01).fit(DATA)


def train():
    p = _perceptron()
    return np.array(p.weights), p.bias


def classify(weight_g, length_cm):
    return "C1" if _perceptron().predict((weight_g, length_cm)) == 1 else "C2"
