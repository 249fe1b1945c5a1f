"""Four quadrants around (2, 2). Statement: the two lines "cross at the point (2, 2)", one falling through (0, 3),
one steep through (4, 5).
"""

import numpy as np

W = np.array([[1.0, -3.0], [2.0, 2.0]])
b = np.array([-6.0, 2.0])


def region(x):
    x1, x2 = x
    if x1 < 2:
        return "A" if x2 > 2 else "D"
    return "B" if x2 >= 2 else "C"
