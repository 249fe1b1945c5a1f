"""NumPy, weights of ten, a helper that negates all weights."""

import numpy as np


def negate(weights):
    return tuple(-w for w in weights)


AND = (-30.0, 20.0, 20.0)
OR = (-10.0, 20.0, 20.0)
NAND = negate(AND)
NOR = negate(OR)
NOT = (10.0, -20.0)


def fire(weights, *inputs):
    return int(np.dot(weights, (1, *inputs)) >= 0)
