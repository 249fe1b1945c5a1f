"""You look at the real parts of the eigenvalues. A turn has complex ones, and a negative one can be large too: the
absolute value tells how far the eigenvalue is from zero.
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
    radius = np.max(np.real(np.linalg.eigvals(Wh)))
    if abs(radius - 1.0) <= 1e-6:
        return "neither"
    return "explodes" if radius > 1.0 else "vanishes"
