"""Softmax regression: a layer of neurons that answers with probabilities."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Labels = NDArray[np.int64]


def shifted(Z: Array) -> Array:
    """The potentials with the largest of each row moved to 0, so that no exponential overflows."""
    return Z - Z.max(axis=1, keepdims=True)


def softmax(Z: Array) -> Array:
    """Probabilities (n, K) for the potentials Z (n, K): each row adds up to 1."""
    E = np.exp(shifted(Z))
    return E / E.sum(axis=1, keepdims=True)


def cross_entropy(Z: Array, labels: Labels) -> float:
    """The mean over the samples of -ln p of the right class: ln of the row's sum of exponentials less its potential."""
    S = shifted(Z)
    right = S[np.arange(len(S)), labels]
    return float(np.mean(np.log(np.exp(S).sum(axis=1)) - right))


def gradients(X: Array, labels: Labels, W: Array, b: Array) -> tuple[Array, Array]:
    """The slopes (dW, db) of the mean cross-entropy, in the shapes of W (m, K) and b (K,)."""
    D = softmax(X @ W + b)
    D[np.arange(len(X)), labels] -= 1.0
    return X.T @ D / len(X), D.mean(axis=0)


def fit(X: Array, labels: Labels, classes: int, eta: float, epochs: int) -> tuple[Array, Array, list[float]]:
    """Weights (m, classes), biases (classes,) and the cost at the beginning of each epoch, from zeros."""
    W, b = np.zeros((X.shape[1], classes)), np.zeros(classes)
    costs = []
    for _ in range(epochs):
        costs.append(cross_entropy(X @ W + b, labels))
        dW, db = gradients(X, labels, W, b)
        W, b = W - eta * dW, b - eta * db
    return W, b, costs
