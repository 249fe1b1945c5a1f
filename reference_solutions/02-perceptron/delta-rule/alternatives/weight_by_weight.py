"""One weight at a time, in a list comprehension of plain Python numbers.

The formula of the statement as it stands; an array does all weights at once.
"""

import numpy as np


def delta_update(w, x, y, target, mu):
    return np.array([weight - mu * (y - target) * value for weight, value in zip(w, x, strict=True)])
