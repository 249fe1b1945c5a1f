"""What the entry points may be called with."""

from typing import Any

import numpy as np

DRAWN = {
    "gradient_norms": "curve",
}


def gradient_norms(Wh: Any, steps: int) -> bool:
    """A square matrix, and one step or more."""
    return Wh.ndim == 2 and Wh.shape[0] == Wh.shape[1] >= 1 and steps >= 1


def explain(Wh: Any) -> bool:
    """A square matrix whose spectral radius is not so near to 1 that rounding decides."""
    if not gradient_norms(Wh, 1):
        return False
    radius = np.abs(np.linalg.eigvals(Wh)).max()
    return not 1e-8 < abs(radius - 1) < 1e-4
