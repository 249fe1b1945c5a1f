"""The truth values are not turned into numbers for arrays. Statement: "with an integer dtype, each element 0 or
1".
"""

import numpy as np


def step(v):
    if isinstance(v, np.ndarray):
        return v >= 0
    return int(v >= 0)
