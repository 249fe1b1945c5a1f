"""Your function writes its answers into the array it was given. The caller's potentials are then lost: a second
call with the same array sees only 0s and 1s. Make a new array for the answer and leave the argument alone."""

import numpy as np


def step(v):
    if np.ndim(v) == 0:
        return int(v >= 0)
    v[...] = v >= 0
    return v.astype(int)
