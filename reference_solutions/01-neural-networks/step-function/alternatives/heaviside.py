"""NumPy's own step function, told to answer 1 at zero and cast to integers.

The shortest, if one remembers that its second argument decides the case 0.
"""

import numpy as np


def step(v):
    result = np.heaviside(v, 1.0).astype(int)
    return result if isinstance(v, np.ndarray) else int(result)
