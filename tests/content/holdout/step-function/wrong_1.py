"""Silent at exactly 0. Statement: "1 if v ≥ 0"."""

import numpy as np


def step(v):
    if np.ndim(v) == 0:
        return int(v > 0)
    return np.where(v > 0, 1, 0)
