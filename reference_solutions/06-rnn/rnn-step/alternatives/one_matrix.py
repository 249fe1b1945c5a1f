"""Input, state and a constant 1 side by side meet all weights stacked in one matrix.

One product in place of two; the stacked matrix is built anew in every step.
"""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    ones = np.ones((*x.shape[:-1], 1))
    return np.tanh(np.concatenate([x, h, ones], axis=-1) @ np.vstack([Wx, Wh, b]))
