"""The lines in the other order, each firing on its other side, scaled; region by inequalities alone.

The comparison reads like the drawing; weights and region say the same lines twice, and may come to differ.
"""

import numpy as np

W = -0.5 * np.array([[3, 1], [-2, 2]])
b = -0.5 * np.array([-2, -6])


def region(x):
    x1, x2 = x
    above = x1 + 2 * x2 > 6
    left = 3 * x1 - 2 * x2 < 2
    if above:
        return "A" if left else "B"
    return "D" if left else "C"
