"""Folds the samples into the state (w, b, errors), one after the other, without changing any variable.

Nothing is changed in place, so no array of the caller's can be; each step makes a new array, and reduce reads less
easily than a loop.
"""

from functools import reduce

import numpy as np


def epoch(X, y, w, b, eta):
    def show(state, sample):
        weights, bias, errors = state
        x, target = sample
        wrong = (np.dot(weights, x) + bias >= 0) != (target == 1)
        step = 2 * eta * target if wrong else 0.0
        return weights + step * x, bias + step, errors + int(wrong)

    return reduce(show, zip(X, y, strict=True), (w.copy(), b, 0))
