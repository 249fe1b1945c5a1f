"""Each of your neurons lies in a row of W. Here a neuron is a column: the product x W meets the columns. Your four
numbers are right, they are only in the wrong places.
"""

from collections.abc import Sequence

import numpy as np

W = np.array([[1.0, 2.0], [3.0, -2.0]])
b = np.array([-6.0, -2.0])

NAMES = {(True, False): "A", (True, True): "B", (False, True): "C", (False, False): "D"}


def region(x: Sequence[float]) -> str:
    above, right = np.asarray(x) @ W + b >= 0
    return NAMES[bool(above), bool(right)]
