"""Connections with input 0 move the other way, as in the bipolar Hebb rule. Statement: "A connection whose input
was 0 took no part in the decision. It never changes".
"""

import numpy as np


def hebb_update(w, x, y, target, delta):
    if y == 0:
        return w.copy()
    direction = 1 if target == 1 else -1
    return w + direction * delta * np.where(x == 1, 1, -1)
