"""Right: a class keeps the parameters; one loop over the classes, none over the samples."""

import numpy as np


def softmax(Z):
    out = Z - np.amax(Z, 1, keepdims=True)
    np.exp(out, out=out)
    out /= out.sum(1, keepdims=True)
    return out


def cross_entropy(Z, labels):
    gaps = Z - Z[np.arange(len(labels)), labels][:, None]
    top = gaps.max(axis=1, keepdims=True)
    return np.mean(top[:, 0] + np.log(np.exp(gaps - top).sum(axis=1)))


class Layer:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def potentials(self, X):
        return X @ self.W + self.b

    def slopes(self, X, labels):
        P = softmax(self.potentials(X))
        dW, db = np.empty_like(self.W), np.empty_like(self.b)
        for k in range(len(self.b)):
            blame = P[:, k] - (labels == k)
            dW[:, k] = blame @ X / len(X)
            db[k] = blame.mean()
        return dW, db


def gradients(X, labels, W, b):
    return Layer(W, b).slopes(X, labels)


def fit(X, labels, classes, eta, epochs):
    layer = Layer(np.zeros((X.shape[1], classes)), np.zeros(classes))
    costs = []
    for _ in range(epochs):
        costs.append(cross_entropy(layer.potentials(X), labels))
        dW, db = layer.slopes(X, labels)
        layer.W -= eta * dW
        layer.b -= eta * db
    return layer.W, layer.b, costs
