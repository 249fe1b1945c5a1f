"""Right: SciPy does the exponentials."""

import numpy as np
from scipy.special import logsumexp
from scipy.special import softmax as scipy_softmax


def softmax(Z):
    return scipy_softmax(Z, axis=1)


def cross_entropy(Z, labels):
    return float((logsumexp(Z, axis=1) - Z[np.arange(Z.shape[0]), labels]).mean())


def gradients(X, labels, W, b):
    difference = softmax(X @ W + b) - (labels[:, None] == np.arange(W.shape[1])[None, :])
    return np.einsum("nm,nk->mk", X, difference) / len(X), difference.mean(axis=0)


def fit(X, labels, classes, eta, epochs):
    theta = np.zeros((X.shape[1] + 1, classes))
    history = []
    for _ in range(epochs):
        W, b = theta[:-1], theta[-1]
        history.append(cross_entropy(X @ W + b, labels))
        theta = theta - eta * np.vstack(gradients(X, labels, W, b))
    return theta[:-1], theta[-1], history
