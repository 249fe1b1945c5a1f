"""Takes the first pixel of all windows, then the second, and so on, and folds these maps together.

A few operations on whole arrays; the ends of the slices are easily off by one.
"""

from functools import reduce

import numpy as np


def shifted(x, size, stride):
    h, w = x.shape[1] - size + 1, x.shape[2] - size + 1
    return [x[:, a : a + h : stride, b : b + w : stride] for a in range(size) for b in range(size)]


def max_pool(x, size=2, stride=2):
    return reduce(np.maximum, shifted(x, size, stride))


def average_pool(x, size=2, stride=2):
    return sum(shifted(x, size, stride)) / size**2
