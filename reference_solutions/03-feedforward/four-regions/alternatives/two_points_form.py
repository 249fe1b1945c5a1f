"""Weights computed from the two points of each line; region asks on which side the point lies.

No weights to work out by hand, and other lines need other points only; on which side a neuron fires follows from
the order of the points.
"""

import numpy as np


def line(p, q):
    """w1, w2 and b of the line through p and q."""
    w = (q[1] - p[1], p[0] - q[0])
    return *w, -(w[0] * p[0] + w[1] * p[1])


_rows = np.array([line((0, 3), (6, 0)), line((0, -1), (4, 5))], dtype=float)
W = _rows[:, :2].T
b = _rows[:, 2]


def region(x):
    falling = W[0, 0] * x[0] + W[1, 0] * x[1] + b[0]
    steep = W[0, 1] * x[0] + W[1, 1] * x[1] + b[1]
    if falling < 0:  # this neuron fires below its line
        return "B" if steep > 0 else "A"
    return "C" if steep > 0 else "D"
