"""The steep line is the first neuron and fires on its right; scaled weights; region asks by nested ifs, in heights
above the axis.
"""

import numpy as np

W = np.array([[0.75, -0.1], [-0.5, -0.2]])
b = np.array([-0.5, 0.6])


def region(x):
    x1, x2 = x[0], x[1]
    right = x2 < 1.5 * x1 - 1
    if x2 > 3 - x1 / 2:
        return "B" if right else "A"
    return "C" if right else "D"
