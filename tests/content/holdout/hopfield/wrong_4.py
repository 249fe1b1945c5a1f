"""Wrong: the state is changed in place."""

import numpy as np


def store(patterns):
    n = patterns.shape[1]
    W = patterns.T @ patterns / n
    np.fill_diagonal(W, 0.0)
    return W


def recall(W, state, max_steps):
    s = np.asarray(state)
    for _ in range(max_steps):
        before = s.copy()
        for i in range(len(s)):
            potential = W[i] @ s
            if potential > 0:
                s[i] = 1
            elif potential < 0:
                s[i] = -1
        if np.array_equal(before, s):
            break
    return s


def energy(W, state):
    return float(-0.5 * state @ W @ state)
