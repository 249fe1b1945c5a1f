"""The threshold becomes the weight of an input that is always 1."""

import numpy as np


def add_bias_input(X: np.ndarray) -> np.ndarray:
    """``X`` of shape (n, m) with a column of ones before it: shape (n, m + 1), float64."""
    return np.hstack([np.ones((len(X), 1)), X])


def neuron(x: np.ndarray, w: np.ndarray) -> int:
    """step(w0 + w1·x1 + … + wm·xm) as a Python int; ``w`` has one element more than ``x``, the bias first."""
    potential = w[0] + w[1:] @ x
    return 1 if potential >= 0 else 0
