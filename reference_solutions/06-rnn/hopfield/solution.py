"""Hopfield's associative memory."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def store(patterns: Array) -> Array:
    """The weights (n, n) by Hebb's rule for patterns (p, n) of -1 and +1; zeros on the diagonal."""
    W = patterns.T @ patterns / patterns.shape[1]
    np.fill_diagonal(W, 0.0)
    return W


def recall(W: Array, state: Array, max_steps: int) -> Array:
    """The state (n,) after visits to all units in order, until a step changes nothing or max_steps are made.

    W: (n, n), symmetric. state: (n,) of -1 and +1. A unit whose potential is 0 stays as it is.
    """
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
    """Minus half of the sum of w_ij s_i s_j."""
    return -0.5 * float(state @ W @ state)
