"""A NumPy number that is not a Python float, such as np.float32(0.3) or np.int64(2), gives a NumPy integer.
Statement: "or a NumPy number ... a Python int".
"""

import numpy as np


def step(v):
    if isinstance(v, (int, float)):
        return 1 if v >= 0 else 0
    return np.asarray(v >= 0).astype(int)
