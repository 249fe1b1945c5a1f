"""A neuron with weights and a threshold."""

import numpy as np


def neuron(x: np.ndarray, w: np.ndarray, b: float) -> int:
    """step(w·x − b) as a Python int, for ``x`` and ``w`` of shape (m,)."""
    potential = w @ x - b
    return 1 if potential >= 0 else 0
