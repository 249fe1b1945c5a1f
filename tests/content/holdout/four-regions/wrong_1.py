"""The steep line has the slope 1 (it goes through (2, 2) and (0, 0)). Statement: the steep line "goes through (0,
−1) and (4, 5)".
"""

import numpy as np

W = np.array([[1.0, -1.0], [2.0, 1.0]])
b = np.array([-6.0, 0.0])


def region(x):
    above, left = np.asarray(x) @ W + b >= 0
    return {(True, True): "A", (True, False): "B", (False, False): "C", (False, True): "D"}[bool(above), bool(left)]
