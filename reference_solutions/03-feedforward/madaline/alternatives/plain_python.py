"""Lists and loops, one Adaline after the other, with the OR written as `or`.

Stops looking as soon as one fires; slower on many samples.
"""

import random

import numpy as np


def net_inputs(x, W, b):
    return [sum(xi * W[i][j] for i, xi in enumerate(x)) + b[j] for j in range(2)]


def forward(x, W, b):
    first, second = net_inputs(x, W, b)
    return 1 if first >= 0 or second >= 0 else -1


def mri_step(W, b, x, t, alpha):
    W, b = np.array(W), np.array(b)
    if forward(x, W, b) != t:
        nets = net_inputs(x, W, b)
        if t == 1:
            learners = [min((0, 1), key=lambda j: abs(nets[j]))]
        else:
            learners = [j for j in (0, 1) if nets[j] > 0]
        for j in learners:
            correction = alpha * (t - nets[j])
            for i, xi in enumerate(x):
                W[i, j] += correction * xi
            b[j] += correction
    return W, b


def fit(X, t, alpha, max_epochs, seed):
    draw = random.Random(seed)
    W = np.array([[draw.uniform(-0.5, 0.5) for _ in range(2)] for _ in range(X.shape[1])])
    b = np.array([draw.uniform(-0.5, 0.5) for _ in range(2)])
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
