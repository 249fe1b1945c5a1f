"""Only positive inputs count as active; weights of negative inputs stay. Statement: x holds "any numbers, not only
0 and 1", "The third goes down, because its input was negative".
"""

import numpy as np


def delta_update(w, x, y, target, mu):
    return w + mu * (target - y) * np.maximum(x, 0)
