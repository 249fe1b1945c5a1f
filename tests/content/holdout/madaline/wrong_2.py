"""For t = -1 only the Adaline with the largest net input learns. Statement: "every Adaline with a positive net
input said yes, and each of them must change".
"""

import numpy as np


def forward(x, W, b):
    return 1 if (x @ W + b >= 0).any() else -1


def mri_step(W, b, x, t, alpha):
    z = x @ W + b
    step = np.zeros(2)
    if forward(x, W, b) != t:
        j = np.argmax(z)
        step[j] = alpha * (t - z[j])
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
