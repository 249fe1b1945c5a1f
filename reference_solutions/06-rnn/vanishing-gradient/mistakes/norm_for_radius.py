"""You decide by the norm of Wh. A matrix can stretch some vectors in one step and still shrink everything in the
end; after many steps only the absolute values of the eigenvalues count.
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
    radius = np.linalg.norm(Wh, 2)
    if abs(radius - 1.0) <= 1e-6:
        return "neither"
    return "explodes" if radius > 1.0 else "vanishes"
