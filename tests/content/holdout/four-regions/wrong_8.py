"""region is right, but the second neuron's bias is missing by 1: its line goes through (0, 0). Statement: "points
of the same region get the same pair of answers".
"""

import numpy as np

W = np.array([[1.0, -3.0], [2.0, 2.0]])
b = np.array([-6.0, 0.0])


def region(x):
    x1, x2 = x
    above, left = x1 + 2 * x2 - 6 >= 0, -3 * x1 + 2 * x2 + 2 >= 0
    return {(True, True): "A", (True, False): "B", (False, False): "C", (False, True): "D"}[bool(above), bool(left)]
