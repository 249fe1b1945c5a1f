"""Sample by sample with outer products; the sums are divided at the end."""

import numpy as np


def sigmoid(v):
    return 1.0 / (1.0 + np.exp(-v))


def gradients(X, Y, W1, b1, W2, b2):
    sums = [np.zeros(p.shape) for p in (W1, b1, W2, b2)]
    for x, y in zip(X, Y, strict=True):
        h = sigmoid(x @ W1 + b1)
        o = sigmoid(h @ W2 + b2)
        delta2 = (o - y) * o * (1 - o)
        delta1 = (W2 @ delta2) * h * (1 - h)
        sums[0] += np.outer(x, delta1)
        sums[1] += delta1
        sums[2] += np.outer(h, delta2)
        sums[3] += delta2
    return tuple(total / len(X) for total in sums)
