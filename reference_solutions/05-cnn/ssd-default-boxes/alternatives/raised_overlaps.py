"""Raises the best overlap of each truth above 1, so that one rule serves both.

No second pass for the forced matches; overlaps above 1 are a trick that needs a word of explanation.
"""

from itertools import product

import numpy as np


def default_boxes(feature_size, scale, ratios):
    steps = range(feature_size)
    centred = np.array([(j + 0.5, i + 0.5, np.sqrt(a), 1 / np.sqrt(a)) for i, j, a in product(steps, steps, ratios)])
    centred *= [1 / feature_size, 1 / feature_size, scale, scale]
    return centred @ np.array([[1, 0, 1, 0], [0, 1, 0, 1], [-0.5, 0, 0.5, 0], [0, -0.5, 0, 0.5]])


def assign(defaults, truths):
    overlap = np.zeros((len(defaults), len(truths) + 1))
    overlap[:, 0] = 0.5 - 1e-12  # column 0: no truth
    for t, truth in enumerate(truths, start=1):
        sides = np.minimum(defaults[:, 2:], truth[2:]) - np.maximum(defaults[:, :2], truth[:2])
        shared = np.clip(sides, 0, None).prod(axis=1)
        area = (defaults[:, 2:] - defaults[:, :2]).prod(axis=1)
        overlap[:, t] = shared / (area + (truth[2:] - truth[:2]).prod() - shared)
        overlap[overlap[:, t].argmax(), t] += 2
    return overlap.argmax(axis=1) - 1
