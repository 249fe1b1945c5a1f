"""Wrong: the new state is written into the old one."""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    h[...] = np.tanh(x @ Wx + h @ Wh + b)
    return h
