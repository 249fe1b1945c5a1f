"""A loop over the indices; connections whose input is 0 are passed over."""

import numpy as np


def delta_update(w, x, y, target, mu):
    moved = np.array(w, dtype=float)
    delta = target - y
    for i in range(len(moved)):
        if x[i] == 0:
            continue
        moved[i] = w[i] + mu * delta * x[i]
    return moved
