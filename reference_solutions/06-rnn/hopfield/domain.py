"""What the entry points may be called with."""

from typing import Any

import numpy as np

EXAMPLES = [
    """state = np.array([1.0, -1.0])
recall(np.array([[0.0, 1.0], [1.0, 0.0]]), state, 1)
state""",
]


def store(patterns: Any) -> bool:
    """Patterns of −1 and 1."""
    return patterns.ndim == 2 and patterns.size > 0 and bool(np.isin(patterns, [-1, 1]).all())


def recall(W: Any, state: Any, max_steps: int) -> bool:
    """Symmetric weights that are multiples of 1/128, none on the diagonal below 0, and a state of −1 and 1."""
    exact = W.shape == (len(state), len(state)) and bool((W * 128 == np.round(W * 128)).all())
    symmetric = exact and bool((W == W.T).all() and (np.diag(W) >= 0).all())
    return symmetric and bool(np.isin(state, [-1, 1]).all()) and max_steps >= 0


def energy(W: Any, state: Any) -> bool:
    """Symmetric weights, and a state of −1 and 1."""
    square = W.shape == (len(state), len(state)) and bool((W == W.T).all())
    return square and bool(np.isin(state, [-1, 1]).all())
