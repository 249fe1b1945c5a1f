"""A sequence is a shorter sequence and one more step.

Close to the definition; long sequences run into Python's limit of recursion.
"""

import numpy as np


def run(X, h0, Wx, Wh, b):
    if not len(X):
        return np.empty((0, h0.size)), 1.0 * h0
    H, h = run(X[:-1], h0, Wx, Wh, b)
    h = np.tanh(X[-1].dot(Wx) + h.dot(Wh) + b)
    return np.concatenate([H, h[None]]), h
