"""Your units are connected with themselves. Each then holds on to its own value, right or wrong, and damage is
harder to mend: the diagonal of the weights is 0.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def store(patterns: Array) -> Array:
    return patterns.T @ patterns / patterns.shape[1]


def recall(W: Array, state: Array, max_steps: int) -> Array:
    state = np.array(state)
    for _ in range(max_steps):
        before = state.copy()
        for i in range(len(state)):
            potential = W[i] @ state
            if potential != 0.0:
                state[i] = np.sign(potential)
        if np.array_equal(state, before):
            break
    return state


def energy(W: Array, state: Array) -> float:
    return -0.5 * float(state @ W @ state)
