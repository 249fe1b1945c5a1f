"""Plain Python, sample by sample; the slopes are added up, and the bias is the weight of a constant input.

Each formula stands there for one sample; many times slower than products of arrays.
"""

import math

import numpy as np


def probabilities(z):
    top = max(z)
    exponentials = [math.exp(value - top) for value in z]
    return [e / sum(exponentials) for e in exponentials]


def softmax(Z):
    return np.array([probabilities(z) for z in Z.tolist()])


def cross_entropy(Z, labels):
    total = 0.0
    for z, label in zip(Z.tolist(), labels.tolist(), strict=True):
        top = max(z)
        total += math.log(sum(math.exp(value - top) for value in z)) + top - z[label]
    return total / len(Z)


def gradients(X, labels, W, b):
    slopes = np.zeros((W.shape[0] + 1, W.shape[1]))
    for x, label in zip(X, labels, strict=True):
        for k, p in enumerate(probabilities((x @ W + b).tolist())):
            slopes[:, k] += (p - (k == label)) * np.array([*x, 1.0])
    return slopes[:-1] / len(X), slopes[-1] / len(X)


def fit(X, labels, classes, eta, epochs):
    W, b, costs = np.zeros((X.shape[1], classes)), np.zeros(classes), []
    for _ in range(epochs):
        costs.append(cross_entropy(X @ W + b, labels))
        dW, db = gradients(X, labels, W, b)
        W, b = W - eta * dW, b - eta * db
    return W, b, costs
