"""Gradients that vanish or explode."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def gradient_norms(Wh: Array, steps: int) -> Array:
    """The spectral norms of the first powers of Wh (u, u), in an array of shape (steps,)."""
    norms = np.empty(steps)
    power = np.eye(len(Wh))
    for k in range(steps):
        power = power @ Wh
        norms[k] = np.linalg.norm(power, 2)
    return norms


def explain(Wh: Array) -> str:
    """What becomes of a gradient after many steps: "vanishes", "explodes" or "neither".

    Decided by the spectral radius of Wh: below 1, above 1, or 1 up to a difference of 1e-6.
    """
    radius = np.max(np.abs(np.linalg.eigvals(Wh)))
    if abs(radius - 1.0) <= 1e-6:
        return "neither"
    return "explodes" if radius > 1.0 else "vanishes"
