"""Pure Python comprehensions."""

import numpy as np


def update(w, b, x, target, eta):
    potential = sum(wi * xi for wi, xi in zip(w, x, strict=True)) + b
    y = {True: 1, False: -1}[bool(potential >= 0)]
    step = 0.0 if y == target else eta * (target - y)
    return np.array([wi + step * xi for wi, xi in zip(w, x, strict=True)]), b + step
