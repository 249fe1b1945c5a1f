"""Right: outer products summed, a changed flag in a while loop, einsum for the energy."""

import numpy as np


def store(patterns):
    p, n = patterns.shape
    total = np.zeros((n, n))
    for pattern in patterns:
        total += np.outer(pattern, pattern)
    return total / n * (1 - np.eye(n))


def recall(W, state, max_steps):
    s = np.asarray(state, dtype=float).copy()
    steps, changed = 0, True
    while changed and steps < max_steps:
        changed = False
        for i, row in enumerate(W):
            new = np.sign(np.dot(row, s)) or s[i]
            if new != s[i]:
                s[i] = new
                changed = True
        steps += 1
    return s


def energy(W, state):
    return -np.einsum("ij,i,j->", W, state, state) / 2
