"""mri_step changes the caller's arrays. Statement: "The arguments keep their values"."""

import numpy as np


def forward(x, W, b):
    return 1 if (x @ W + b >= 0).any() else -1


def mri_step(W, b, x, t, alpha):
    z = x @ W + b
    if forward(x, W, b) != t:
        for j in [int(np.argmin(np.abs(z)))] if t == 1 else np.flatnonzero(z > 0):
            W[:, j] += alpha * (t - z[j]) * x
            b[j] += alpha * (t - z[j])
    return W, b


def fit(X, t, alpha, max_epochs, seed):
    rng = np.random.default_rng(seed)
    W, b = rng.uniform(-0.5, 0.5, (X.shape[1], 2)), rng.uniform(-0.5, 0.5, 2)
    errors = []
    for _ in range(max_epochs):
        count = 0
        for x, target in zip(X, t, strict=True):
            count += int(forward(x, W, b) != target)
            W, b = mri_step(W, b, x, target, alpha)
        errors.append(count)
        if count == 0:
            break
    return W, b, errors
