"""The smallest over each class on its own, then the smaller of the two."""

import numpy as np


def margin(X, y, w, b):
    potentials = np.dot(X, w) + b
    plus, minus = potentials[y == 1], potentials[y == -1]
    room = min(plus.min(initial=np.inf), (-minus).min(initial=np.inf))
    return room / np.linalg.norm([b, *w])


def mistake_bound(X, y, w, b):
    gamma = margin(X, y, w, b)
    radius = max(np.linalg.norm([1.0, *row]) for row in X)
    return np.divide(radius, gamma) ** 2 if gamma > 0 else float("inf")
