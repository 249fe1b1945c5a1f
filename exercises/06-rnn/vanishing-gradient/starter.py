"""Gradients that vanish or explode."""

import numpy as np


def gradient_norms(Wh: np.ndarray, steps: int) -> np.ndarray:
    """The spectral norms of Wh, Wh Wh, Wh Wh Wh …: how much a gradient can grow in 1, 2, 3 … steps.

    Wh: (u, u). steps >= 0. Returns an array of shape (steps,).
    """
    return np.zeros(steps)


def explain(Wh: np.ndarray) -> str:
    """What becomes of a gradient after many steps: "vanishes", "explodes" or "neither".

    Decided by the spectral radius of Wh: below 1, above 1, or 1 up to a difference of 1e-6.
    """
    return ""
