"""Bias and weights in one array inside; the case t = +1 uses that both nets are negative, so the largest is the
closest; a generator of epochs.
"""

import numpy as np


def forward(x, W, b):
    return 1 if np.max(x @ W + b) >= 0 else -1


def mri_step(W, b, x, t, alpha):
    V = np.vstack([b, W])
    one_x = np.append(1.0, x)
    z = one_x @ V
    fires = np.max(z) >= 0
    if fires and t == -1:
        for j in np.flatnonzero(z > 0):
            V[:, j] += alpha * (-1 - z[j]) * one_x
    elif not fires and t == 1:
        j = np.argmax(z)
        V[:, j] += alpha * (1 - z[j]) * one_x
    return V[1:], V[0]


def fit(X, t, alpha, max_epochs, seed):
    rng = np.random.default_rng([seed, 7])
    W = rng.random((X.shape[1], 2)) - 0.5
    b = rng.random(2) - 0.5
    errors = []
    for _ in range(max_epochs):
        errors.append(0)
        for x, target in zip(X, t, strict=True):
            errors[-1] += int(forward(x, W, b) != target)
            W, b = mri_step(W, b, x, target, alpha)
        if errors[-1] == 0:
            return W, b, errors
    return W, b, errors
