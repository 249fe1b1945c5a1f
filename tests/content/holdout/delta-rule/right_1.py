"""One weight after the other in a list comprehension."""

import numpy as np


def delta_update(w, x, y, target, mu):
    error = target - y
    return np.array([wi + mu * error * xi for wi, xi in zip(w, x, strict=True)])
