"""Right: recursion: all but the last row first."""

import numpy as np


def step(x, h, Wx, Wh, b):
    return np.tanh(x @ Wx + h @ Wh + b)


def run(X, h0, Wx, Wh, b):
    if X.shape[0] == 0:
        return np.zeros((0, Wh.shape[0])), h0.copy()
    H, h = run(X[:-1], h0, Wx, Wh, b)
    h = step(X[-1], h, Wx, Wh, b)
    return np.vstack([H, h[None, :]]), h
