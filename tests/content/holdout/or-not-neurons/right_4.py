"""Recursion over the inputs; weights as NumPy numbers."""

import numpy as np

OR = tuple(np.array([-0.5, 1.0, 1.0]))
NAND = tuple(np.array([1.5, -1.0, -1.0]))
NOR = tuple(np.array([0.5, -1.0, -1.0]))
NOT = (np.float64(0.5), np.float64(-1.0))


def fire(weights, *inputs):
    if not inputs:
        return 1 if weights[0] >= 0 else 0
    bias, first, *rest = weights
    return fire((bias + first * inputs[0], *rest), *inputs[1:])
