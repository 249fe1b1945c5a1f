"""Wrong: the hidden state is made of the old cell state."""

import numpy as np


def sigmoid(v):
    return 0.5 * (1 + np.tanh(v / 2))


def lstm_step(x, h, c, W, U, b):
    i, f, g, o = np.split(x @ W + h @ U + b, 4, axis=-1)
    c_new = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    h_new = sigmoid(o) * np.tanh(c)
    return h_new, c_new
