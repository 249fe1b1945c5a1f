"""All potentials are kept, and each flip corrects them; Python lists, no copy of the state before a step.

A visit that flips nothing costs one product of two numbers; rounding gathers in the potentials, so zero has to be
met with a tolerance.
"""

import numpy as np


def store(patterns):
    n = patterns.shape[1]
    return sum((np.outer(x, x) for x in patterns), np.zeros((n, n))) / n * (1 - np.eye(n))


def recall(W, state, max_steps):
    s = list(state)
    field = list(W @ state)
    changed = True
    while changed and max_steps > 0:
        changed = False
        max_steps -= 1
        for i, own in enumerate(s):
            if own * field[i] < -1e-12:
                s[i] = -own
                changed = True
                field = [f + 2 * s[i] * w for f, w in zip(field, W[i], strict=True)]
    return np.array(s)


def energy(W, state):
    pairs = [(i, j) for j in range(len(state)) for i in range(j)]
    return -sum(W[i, j] * state[i] * state[j] for i, j in pairs) - np.trace(W) / 2  # a state squared is 1
