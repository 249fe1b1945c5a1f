"""Follows the table of the statement case by case, weight by weight, without array arithmetic.

Can be compared with the table row by row; a loop where an array does all weights at once.
"""

import numpy as np


def hebb_update(w, x, y, target, delta):
    new = [float(weight) for weight in w]
    if y == 1:
        for i, active in enumerate(x):
            if active and target == 1:
                new[i] += delta
            elif active:
                new[i] -= delta
    return np.array(new)
