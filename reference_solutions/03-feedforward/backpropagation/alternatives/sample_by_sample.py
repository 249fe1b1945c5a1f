"""One sample at a time with outer products, averaged at the end.

Each line is a formula of the lesson; a matrix product over all samples is much faster.
"""

import numpy as np


def sigmoid(v):
    return 1 / (1 + np.exp(-v))


def gradients(X, Y, W1, b1, W2, b2):
    totals = [np.zeros(p.shape) for p in (W1, b1, W2, b2)]
    for x, y in zip(X, Y, strict=True):
        h = sigmoid(x @ W1 + b1)
        o = sigmoid(h @ W2 + b2)
        delta2 = (o - y) * o * (1 - o)
        delta1 = (W2 @ delta2) * h * (1 - h)
        for total, part in zip(totals, (np.outer(x, delta1), delta1, np.outer(h, delta2), delta2), strict=True):
            total += part
    return tuple(total / len(X) for total in totals)
