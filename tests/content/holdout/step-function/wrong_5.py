"""Looks at the sign bit, so -0.0, which is equal to 0, gives 0. Statement: "1 if v ≥ 0"."""

import numpy as np


def step(v):
    if np.ndim(v) == 0:
        return int(not np.signbit(v))
    return 1 - np.signbit(v).astype(int)
