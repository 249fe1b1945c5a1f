"""3. Answers with arrays that are larger than they have bytes, overlap, or run backwards."""

import numpy as np
from numpy.lib.stride_tricks import as_strided


def double(x):
    return as_strided(np.zeros(1), shape=(2**12, 2**9), strides=(0, 0))


def column(X):
    return as_strided(np.zeros(1), shape=(len(X), 1), strides=(0, 0))


def predict(X):
    return np.broadcast_to(np.float32(0), (len(X),))[::-1]
