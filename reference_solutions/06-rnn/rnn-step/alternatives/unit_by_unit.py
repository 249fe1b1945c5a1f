"""Plain sums, one unit of one sequence at a time. Every index is visible; slow, for it is three loops."""

import math

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    if x.ndim == 2:
        return np.array([rnn_step(one, state, Wx, Wh, b) for one, state in zip(x, h, strict=True)])
    after = []
    for unit in range(len(b)):
        potential = b[unit]
        potential += sum(x[i] * Wx[i, unit] for i in range(len(x)))
        potential += sum(h[i] * Wh[i, unit] for i in range(len(h)))
        after.append(math.tanh(potential))
    return np.array(after)
