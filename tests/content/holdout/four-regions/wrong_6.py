"""The falling line has the points (3, 0) and (0, 6): the axes are exchanged. Statement: the falling line "goes
through (0, 3) and (6, 0)".
"""

import numpy as np

W = np.array([[2.0, -3.0], [1.0, 2.0]])
b = np.array([-6.0, 2.0])


def region(x):
    above, left = np.asarray(x) @ W + b >= 0
    return {(True, True): "A", (True, False): "B", (False, False): "C", (False, True): "D"}[bool(above), bool(left)]
