"""Two neurons cut the plane in four regions."""

from collections.abc import Sequence

import numpy as np

# Neuron 1 fires above the falling line x1 + 2 x2 = 6, neuron 2 on the right of the steep line 3 x1 - 2 x2 = 2.
W = np.array([[1.0, 3.0], [2.0, -2.0]])
b = np.array([-6.0, -2.0])

NAMES = {(True, False): "A", (True, True): "B", (False, True): "C", (False, False): "D"}


def region(x: Sequence[float]) -> str:
    """The name of the region in which the point x = (x1, x2) lies."""
    above, right = np.asarray(x) @ W + b >= 0
    return NAMES[bool(above), bool(right)]
