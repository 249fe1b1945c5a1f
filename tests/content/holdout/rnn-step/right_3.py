"""Right: three loops, unit by unit."""

import math

import numpy as np


def one(x, h, Wx, Wh, b):
    new = []
    for j in range(len(b)):
        potential = float(b[j])
        for i in range(len(x)):
            potential += x[i] * Wx[i, j]
        for i in range(len(h)):
            potential += h[i] * Wh[i, j]
        new.append(math.tanh(potential))
    return new


def rnn_step(x, h, Wx, Wh, b):
    if np.ndim(h) == 1:
        return np.array(one(x, h, Wx, Wh, b))
    return np.array([one(xr, hr, Wx, Wh, b) for xr, hr in zip(x, h)]).reshape(np.shape(h))
