"""The bias as weight of a constant input; masks choose the Adalines, by the larger net input when both are silent.

A right answer needs no case of its own, for the masks are empty then; signs of signs are hard to read.
"""

import numpy as np


def forward(x, W, b):
    return int(np.sign(np.sign(max(x @ W + b)) + 0.5))


def mri_step(W, b, x, t, alpha):
    weights, inputs = np.vstack([b, W]), np.append(1.0, x)
    z = inputs @ weights
    if t == 1:
        chosen = (z == z.max()) & (z.max() < 0)
    else:
        chosen = z > 0
    weights = weights + alpha * inputs[:, None] * (chosen * (t - z))
    return weights[1:], weights[0]


def fit(X, t, alpha, max_epochs, seed):
    start = np.random.RandomState(seed).rand(X.shape[1] + 1, 2) - 0.5
    W, b, errors = start[1:], start[0], np.empty(0, dtype=int)
    while errors.size < max_epochs and (errors > 0).all():
        wrong = []
        for x, target in zip(X, t, strict=True):
            wrong.append(forward(x, W, b) != target)
            W, b = mri_step(W, b, x, target, alpha)
        errors = np.append(errors, sum(wrong))
    return W, b, errors
