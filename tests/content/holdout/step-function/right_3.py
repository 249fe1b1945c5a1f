"""A result array filled by a loop over all indices."""

import numpy as np


def step(v):
    if not isinstance(v, np.ndarray):
        return int(v >= 0)
    result = np.zeros(v.shape, dtype=np.int32)
    for place in np.ndindex(v.shape):
        if v[place] >= 0:
            result[place] = 1
    return result
