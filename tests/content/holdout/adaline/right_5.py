"""A class in the style of the well-known book example, and a generator of costs."""

import numpy as np


class AdalineGD:
    def __init__(self, eta, m):
        self.eta = eta
        self.w_ = np.zeros(m)
        self.b_ = np.float64(0.0)

    def net_input(self, X):
        return np.dot(X, self.w_) + self.b_

    def run(self, X, y, n_iter):
        for _ in range(n_iter):
            errors = y - self.net_input(X)
            yield np.mean(np.square(errors)) / 2
            self.w_ += self.eta * X.T.dot(errors) / X.shape[0]
            self.b_ += self.eta * errors.mean()


def fit(X, y, eta, epochs):
    model = AdalineGD(eta, X.shape[1])
    losses_ = list(model.run(X, y, epochs))
    return model.w_, model.b_, losses_
