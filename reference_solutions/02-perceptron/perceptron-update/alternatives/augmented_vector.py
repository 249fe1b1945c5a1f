"""Folds the bias into the weights, with an input that is always 1, and uses one vector for both.

One update in place of two; the vectors are put together and taken apart again for every sample.
"""

import numpy as np


def update(w, b, x, target, eta):
    weights = np.concatenate(([b], w))
    sample = np.concatenate(([1.0], x))
    wrong = target * np.dot(weights, sample) < 0 or (target == -1 and np.dot(weights, sample) == 0)
    if wrong:
        weights = weights + 2 * eta * target * sample
    return weights[1:], weights[0]
