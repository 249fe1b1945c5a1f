"""The delta rule: each weight moves by learning rate times error times its own input."""

import numpy as np


def delta_update(w: np.ndarray, x: np.ndarray, y: float, target: float, mu: float) -> np.ndarray:
    """The weights, shape (m,), after the neuron answered y to x, shape (m,), where target was right."""
    return w + mu * (target - y) * x
