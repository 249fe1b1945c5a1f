"""The weights are computed from two points of each line; the pair is read as a binary number into a string."""

import numpy as np


def neuron_through(p, q):
    w = np.array([q[1] - p[1], p[0] - q[0]], dtype=float)
    return w, -w @ np.array(p, dtype=float)


_w1, _b1 = neuron_through((0, 3), (6, 0))
_w2, _b2 = neuron_through((0, -1), (4, 5))
W = np.column_stack([_w1, _w2])
b = np.array([_b1, _b2])


def _code(x):
    first, second = (np.dot(x, W) + b >= 0).astype(int)
    return 2 * first + second


_POINTS = {"A": (0, 6), "B": (6, 2), "C": (2, -3), "D": (-3, 1)}
_NAMES = {int(_code(point)): name for name, point in _POINTS.items()}


def region(x):
    return _NAMES[int(_code(x))]
