"""Right: every unit for itself with math, row by row."""

import math

import numpy as np


def sig(v):
    if v < 0:
        return math.exp(v) / (1 + math.exp(v))
    return 1 / (1 + math.exp(-v))


def lstm_step(x, h, c, W, U, b):
    u = len(b) // 4
    X, H, C = np.atleast_2d(x), np.atleast_2d(h), np.atleast_2d(c)
    new_h, new_c = np.empty((len(H), u)), np.empty((len(H), u))
    for row in range(len(H)):
        z = X[row] @ W + H[row] @ U + b
        for k in range(u):
            i, f, g, o = sig(z[k]), sig(z[u + k]), math.tanh(z[2 * u + k]), sig(z[3 * u + k])
            new_c[row, k] = f * C[row, k] + i * g
            new_h[row, k] = o * math.tanh(new_c[row, k])
    return new_h.reshape(h.shape), new_c.reshape(c.shape)
