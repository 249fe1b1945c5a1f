"""Loops over every unit, without any matrix product."""

import math

import numpy as np


def sigmoid(v):
    return 1 / (1 + math.exp(-v)) if v >= 0 else math.exp(v) / (1 + math.exp(v))


def gradients(X, Y, W1, b1, W2, b2):
    n, m = X.shape
    h, k = W2.shape
    dW1, db1 = np.zeros((m, h)), np.zeros(h)
    dW2, db2 = np.zeros((h, k)), np.zeros(k)
    for i in range(n):
        hidden = [sigmoid(b1[j] + sum(X[i, p] * W1[p, j] for p in range(m))) for j in range(h)]
        out = [sigmoid(b2[q] + sum(hidden[j] * W2[j, q] for j in range(h))) for q in range(k)]
        delta = [(out[q] - Y[i, q]) * out[q] * (1 - out[q]) / n for q in range(k)]
        for j in range(h):
            blame = sum(delta[q] * W2[j, q] for q in range(k)) * hidden[j] * (1 - hidden[j])
            db1[j] += blame
            for p in range(m):
                dW1[p, j] += blame * X[i, p]
            for q in range(k):
                dW2[j, q] += delta[q] * hidden[j]
        for q in range(k):
            db2[q] += delta[q]
    return dW1, db1, dW2, db2
