"""Wrong: the blocks are read in the order reset, update, candidate."""

import numpy as np


def sigmoid(v):
    return 0.5 * (1.0 + np.tanh(0.5 * v))


def gru_step(x, h, W, U, b):
    Wr, Wz, Wh = np.split(W, 3, axis=1)
    Ur, Uz, Uh = np.split(U, 3, axis=1)
    br, bz, bh = np.split(b, 3)
    z = sigmoid(x @ Wz + h @ Uz + bz)
    r = sigmoid(x @ Wr + h @ Ur + br)
    candidate = np.tanh(x @ Wh + (r * h) @ Uh + bh)
    return z * h + (1 - z) * candidate
