"""NumPy masks for the Adalines that learn; np.random.default_rng."""

import numpy as np


def forward(x, W, b):
    z = x @ W + b
    return 1 if (z >= 0).any() else -1


def mri_step(W, b, x, t, alpha):
    if forward(x, W, b) == t:
        return W.copy(), b.copy()
    z = x @ W + b
    learns = z > 0 if t == -1 else np.arange(2) == np.argmin(np.abs(z))
    step = alpha * (t - z) * learns
    return W + np.outer(x, step), b + step


def fit(X, t, alpha, max_epochs, seed):
    rng = np.random.default_rng(seed)
    W = rng.uniform(-0.5, 0.5, size=(X.shape[1], 2))
    b = rng.uniform(-0.5, 0.5, size=2)
    errors = []
    for _ in range(max_epochs):
        count = 0
        for x, target in zip(X, t, strict=True):
            if forward(x, W, b) != target:
                count += 1
                W, b = mri_step(W, b, x, target, alpha)
        errors.append(count)
        if count == 0:
            break
    return W, b, errors
