"""Loops over the inputs with plain Python numbers; NumPy only packs the answer.

Nothing is changed in place by accident; slower on long inputs.
"""

import numpy as np


def update(w, b, x, target, eta):
    potential = b
    for weight, value in zip(w, x, strict=True):
        potential += weight * value
    answer = 1 if potential >= 0 else -1
    if answer == target:
        return np.array(w), b
    moved = [weight + eta * (target - answer) * value for weight, value in zip(w, x, strict=True)]
    return np.array(moved), b + eta * (target - answer)
