"""For t = +1 both Adalines learn. Statement: the one "closest to 0 is the easiest to turn. Only that one learns"."""

import numpy as np


def forward(x, W, b):
    return 1 if (x @ W + b >= 0).any() else -1


def mri_step(W, b, x, t, alpha):
    z = x @ W + b
    if forward(x, W, b) == t:
        learns = np.array([False, False])
    else:
        learns = z > 0 if t == -1 else np.array([True, True])
    step = alpha * (t - z) * learns
    return W + np.outer(x, step), b + step


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
