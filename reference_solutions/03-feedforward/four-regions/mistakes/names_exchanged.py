"""Your two lines are right, but the names of two regions are exchanged. Put one point of each region into both
potentials and write down which neurons fire there, before you fill in the table of names.
"""

from collections.abc import Sequence

import numpy as np

W = np.array([[1.0, 3.0], [2.0, -2.0]])
b = np.array([-6.0, -2.0])

NAMES = {(True, False): "B", (True, True): "A", (False, True): "C", (False, False): "D"}


def region(x: Sequence[float]) -> str:
    above, right = np.asarray(x) @ W + b >= 0
    return NAMES[bool(above), bool(right)]
