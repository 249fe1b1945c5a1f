"""Answers with a NumPy integer. Statement: "Returns the Python int"."""

import numpy as np

OR = (-0.5, 1, 1)
NAND = (1.5, -1, -1)
NOR = (0.5, -1, -1)
NOT = (0.5, -1)


def fire(weights, *inputs):
    potential = weights[0] + np.dot(weights[1:], inputs)
    return np.where(potential >= 0, 1, 0)[()]
