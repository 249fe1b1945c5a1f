"""You tie patterns together instead of units: your products run over the units, so the weights have one row for each
pattern. A weight belongs to two units, and its sum runs over the patterns.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def store(patterns: Array) -> Array:
    W = patterns @ patterns.T / patterns.shape[1]
    np.fill_diagonal(W, 0.0)
    return W


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
