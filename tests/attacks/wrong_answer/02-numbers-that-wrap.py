"""2. Numbers that wrap when they are subtracted."""

import numpy as np


def double(x):
    return np.uint64(2**63) if x > 0 else np.int8(-128)


def column(X):
    return np.full((len(X), 1), 255, dtype=np.uint8)


def predict(X):
    return np.full(len(X), np.iinfo(np.uint64).max, dtype=np.uint64)
