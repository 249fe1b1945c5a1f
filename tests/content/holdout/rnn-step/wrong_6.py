"""Wrong: always answers with two axes, also for one sequence."""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    return np.tanh(np.atleast_2d(x) @ Wx + np.atleast_2d(h) @ Wh + b)
