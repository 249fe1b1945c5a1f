""" "Weaker" moves a weight towards 0, so a negative weight grows. Statement: "every connection whose input was
active becomes weaker by δ".
"""

import numpy as np


def hebb_update(w, x, y, target, delta):
    if y == 0:
        return w.copy()
    change = delta if target == 1 else -delta
    return w + np.where(w < 0, -change, change) * x
