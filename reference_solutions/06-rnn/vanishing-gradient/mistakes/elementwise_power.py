"""You multiply the matrices number by number. On its way back a gradient goes through the matrix product, Wh @ Wh,
in which every unit reaches every other.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def gradient_norms(Wh: Array, steps: int) -> Array:
    norms = np.empty(steps)
    power = np.ones(Wh.shape)
    for k in range(steps):
        power = power * Wh
        norms[k] = np.linalg.norm(power, 2)
    return norms


def explain(Wh: Array) -> str:
    radius = np.max(np.abs(np.linalg.eigvals(Wh)))
    if abs(radius - 1.0) <= 1e-6:
        return "neither"
    return "explodes" if radius > 1.0 else "vanishes"
