"""51. Answers with arrays of one number that claim terabytes: they cost nothing until somebody makes them whole.

What an answer would weigh is asked before it is made whole.
"""

import numpy as np
from numpy.lib.stride_tricks import as_strided


def double(x):
    return as_strided(np.zeros(1), shape=(2**20, 2**17), strides=(0, 0))


def column(X):
    return [np.broadcast_to(0.0, (2**31, 2**8))]


def predict(X):
    return np.broadcast_to(np.float32(0), (len(X), 2**34))
