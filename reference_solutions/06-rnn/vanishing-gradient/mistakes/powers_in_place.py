"""Your norms are right, but you write each power into the array Wh, so the network's weights are gone afterwards.
Give the powers an array of their own.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def gradient_norms(Wh: Array, steps: int) -> Array:
    norms = np.empty(steps)
    factor = Wh.copy()
    for k in range(steps):
        norms[k] = np.linalg.norm(Wh, 2)
        Wh[...] = Wh @ factor
    return norms


def explain(Wh: Array) -> str:
    radius = np.max(np.abs(np.linalg.eigvals(Wh)))
    if abs(radius - 1.0) <= 1e-6:
        return "neither"
    return "explodes" if radius > 1.0 else "vanishes"
