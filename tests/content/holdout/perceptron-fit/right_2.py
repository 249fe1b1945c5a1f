"""A class with the attributes of the well-known book examples (w_, b_, errors_)."""

import numpy as np


class Perceptron:
    def __init__(self, eta, n_iter):
        self.eta, self.n_iter = eta, n_iter

    def net_input(self, x):
        return np.dot(x, self.w_) + self.b_

    def predict(self, x):
        return np.where(self.net_input(x) >= 0.0, 1, -1)

    def fit(self, X, y, w, b):
        self.w_, self.b_, self.errors_ = w, b, []
        for _ in range(self.n_iter):
            errors = 0
            for xi, target in zip(X, y, strict=True):
                update = self.eta * (target - self.predict(xi))
                self.w_ += update * xi
                self.b_ += update
                errors += int(update != 0.0)
            self.errors_.append(errors)
            if errors == 0:
                break
        return self


def fit(X, y, eta, max_epochs, w0=None, b0=0.0):
    start = np.zeros(X.shape[1]) if w0 is None else w0.astype(float)
    model = Perceptron(eta, max_epochs).fit(X, y, start, float(b0))
    return model.w_, float(model.b_), model.errors_
