"""At a potential of exactly 0 your unit turns to +1. Nothing pulls at it there, so it should stay as it is."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def store(patterns: Array) -> Array:
    W = patterns.T @ patterns / patterns.shape[1]
    np.fill_diagonal(W, 0.0)
    return W


def recall(W: Array, state: Array, max_steps: int) -> Array:
    state = np.array(state)
    for _ in range(max_steps):
        before = state.copy()
        for i in range(len(state)):
            potential = W[i] @ state
            state[i] = 1.0 if potential >= 0.0 else -1.0
        if np.array_equal(state, before):
            break
    return state


def energy(W: Array, state: Array) -> float:
    return -0.5 * float(state @ W @ state)
