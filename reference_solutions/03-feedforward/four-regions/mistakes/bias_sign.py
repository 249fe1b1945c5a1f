"""Your lines have the right slopes but lie on the wrong side of the origin: the sign of the biases is turned. The bias
is added, so from x1 + 2·x2 = c follows the bias −c.
"""

from collections.abc import Sequence

import numpy as np

W = np.array([[1.0, 3.0], [2.0, -2.0]])
b = np.array([6.0, 2.0])

NAMES = {(True, False): "A", (True, True): "B", (False, True): "C", (False, False): "D"}


def region(x: Sequence[float]) -> str:
    above, right = np.asarray(x) @ W + b >= 0
    return NAMES[bool(above), bool(right)]
