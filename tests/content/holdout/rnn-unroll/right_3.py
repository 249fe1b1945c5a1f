"""Right: itertools.accumulate with the cell as function."""

from itertools import accumulate

import numpy as np


def run(X, h0, Wx, Wh, b):
    def cell(h, x):
        return np.tanh(np.dot(x, Wx) + np.dot(h, Wh) + b)

    states = list(accumulate(X, cell, initial=np.asarray(h0)))
    H = np.stack(states[1:]) if len(X) else np.zeros((0, h0.shape[0]))
    return (H, states[-1])
