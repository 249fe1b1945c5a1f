"""The output written out with its fixed weights; loops over the columns; the old generator RandomState."""

import numpy as np

V = np.array([0.5, 0.5])
B3 = 0.5


def bipolar(v):
    return np.where(np.asarray(v) >= 0, 1, -1)


def forward(x, W, b):
    return int(bipolar(bipolar(np.dot(x, W) + b) @ V + B3))


def mri_step(W, b, x, t, alpha):
    W, b = np.array(W, dtype=float), np.array(b, dtype=float)
    z = np.dot(x, W) + b
    if forward(x, W, b) == t:
        chosen = []
    elif t == 1:
        chosen = [min(range(2), key=lambda j: abs(z[j]))]
    else:
        chosen = [j for j in range(2) if z[j] > 0]
    for j in chosen:
        W[:, j] += alpha * (t - z[j]) * x
        b[j] += alpha * (t - z[j])
    return W, b


def fit(X, t, alpha, max_epochs, seed):
    random = np.random.RandomState(seed)
    W = random.rand(X.shape[1], 2) - 0.5
    b = random.rand(2) - 0.5
    errors = []
    while len(errors) < max_epochs and 0 not in errors:
        wrong = [False] * len(X)
        for i in range(len(X)):
            wrong[i] = forward(X[i], W, b) != t[i]
            W, b = mri_step(W, b, X[i], int(t[i]), alpha)
        errors.append(sum(wrong))
    return W, b, errors
