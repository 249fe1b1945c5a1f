"""You renew all units at the same moment, from the same old state. Two units can then change places for ever, and
the energy may rise. Visit them one after the other, each with the state as it is by then.
"""

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
            potential = W[i] @ before
            if potential != 0.0:
                state[i] = np.sign(potential)
        if np.array_equal(state, before):
            break
    return state


def energy(W: Array, state: Array) -> float:
    return -0.5 * float(state @ W @ state)
