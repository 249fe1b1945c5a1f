"""Right: a plain Python list as state, a helper for one step, conditional expressions."""

import numpy as np


def store(patterns):
    n = len(patterns[0])
    return np.array([[0.0 if i == j else sum(x[i] * x[j] for x in patterns) / n for j in range(n)] for i in range(n)])


def visit(W, s):
    """One visit to all units in order; True if any unit changed."""
    old = s[:]
    for i in range(len(s)):
        potential = float(np.dot(W[i], s))
        s[i] = 1.0 if potential > 0 else -1.0 if potential < 0 else s[i]
    return s != old


def recall(W, state, max_steps):
    s = [float(v) for v in state]
    for _ in range(max_steps):
        if not visit(W, s):
            break
    return np.array(s)


def energy(W, state):
    return -0.5 * float(np.sum(np.outer(state, state) * W))
