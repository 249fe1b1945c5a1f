"""You give the powers of the spectral radius instead of the norms. They agree for symmetric matrices only; others
may stretch a vector first and shrink it later.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def gradient_norms(Wh: Array, steps: int) -> Array:
    norms = np.empty(steps)
    power = np.eye(len(Wh))
    for k in range(steps):
        power = power @ Wh
        norms[k] = np.max(np.abs(np.linalg.eigvals(Wh))) ** (k + 1)
    return norms


def explain(Wh: Array) -> str:
    radius = np.max(np.abs(np.linalg.eigvals(Wh)))
    if abs(radius - 1.0) <= 1e-6:
        return "neither"
    return "explodes" if radius > 1.0 else "vanishes"
