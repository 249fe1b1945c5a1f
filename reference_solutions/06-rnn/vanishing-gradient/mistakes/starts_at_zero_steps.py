"""Your first norm is that of no step at all, which is always 1. The list starts with one step, with Wh itself."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def gradient_norms(Wh: Array, steps: int) -> Array:
    norms = np.empty(steps)
    power = np.eye(len(Wh))
    for k in range(steps):
        norms[k] = np.linalg.norm(power, 2)
        power = power @ Wh
    return norms


def explain(Wh: Array) -> str:
    radius = np.max(np.abs(np.linalg.eigvals(Wh)))
    if abs(radius - 1.0) <= 1e-6:
        return "neither"
    return "explodes" if radius > 1.0 else "vanishes"
