"""You drew the lines with x1 and x2 exchanged: your falling line meets the x1 axis where it should meet the x2 axis.
Put the given points into your formula, x1 first: each must give exactly 0.
"""

from collections.abc import Sequence

import numpy as np

W = np.array([[2.0, -2.0], [1.0, 3.0]])
b = np.array([-6.0, -2.0])

NAMES = {(True, False): "A", (True, True): "B", (False, True): "C", (False, False): "D"}


def region(x: Sequence[float]) -> str:
    above, right = np.asarray(x) @ W + b >= 0
    return NAMES[bool(above), bool(right)]
