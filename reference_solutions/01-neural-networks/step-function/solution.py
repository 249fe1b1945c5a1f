"""The step function on numbers and on arrays."""

import numpy as np


def step(v: float | np.ndarray) -> int | np.ndarray:
    """1 where ``v`` ≥ 0, else 0: a Python int for a number, an int array of the same shape for an array."""
    fires = (np.asarray(v) >= 0).astype(int)
    return int(fires) if np.ndim(v) == 0 else fires
