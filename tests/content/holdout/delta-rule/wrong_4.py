"""Uses only the sign of the error, not its size. Statement: "a small error moves the weights a little, a large one
moves them far".
"""

import numpy as np


def delta_update(w, x, y, target, mu):
    return w + mu * 2 * np.sign(target - y) * x
