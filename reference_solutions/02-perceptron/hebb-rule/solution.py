"""Hebb's rule with a teacher: active connections of a firing neuron move, up when it was right, down when not."""

import numpy as np


def hebb_update(w: np.ndarray, x: np.ndarray, y: int, target: int, delta: float) -> np.ndarray:
    """The weights, shape (m,), after a neuron with binary inputs x, shape (m,), answered y where target was right."""
    direction = 1 if target == 1 else -1
    return w + direction * delta * y * x  # y = 0, a silent neuron, changes nothing
