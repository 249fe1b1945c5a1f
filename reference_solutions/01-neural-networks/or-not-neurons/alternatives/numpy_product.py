"""Other weights, some with a potential of exactly 0 where the neuron fires; NumPy for the sum.

Whole numbers are easy to check by hand; a potential of exactly 0 would not survive rounding.
"""

import numpy as np

OR = (-2, 3, 2)
NAND = (1, -1, -1)
NOR = (0, -1, -1)
NOT = [0, -7]


def fire(weights, *inputs):
    return int(np.dot(weights, (1, *inputs)) >= 0)
