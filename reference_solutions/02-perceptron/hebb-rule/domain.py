"""What the entry points may be called with."""

from typing import Any

import numpy as np


def hebb_update(w: Any, x: Any, y: int, target: int, delta: float) -> bool:
    """Inputs, answer and target are 0 or 1; the step is positive."""
    return w.shape == x.shape == (len(x),) and bool(np.isin(x, [0, 1]).all()) and {y, target} <= {0, 1} and delta > 0
