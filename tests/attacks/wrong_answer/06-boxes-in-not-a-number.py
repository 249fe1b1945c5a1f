"""6. Answers NaNs of every payload and sign, subnormal numbers, and arrays in the other order of bytes.

The bits arrive as they are; a NaN is equal to nothing whatever it carries.
"""

import numpy as np

PAYLOADS = np.array([0x7FF8000000000001, 0xFFF8DEADBEEF0001, 0x7FF0000000000001, 1], dtype="uint64").view("float64")


def double(x):
    return float(PAYLOADS[int(abs(x) * 1000) % 4])


def column(X):
    return np.resize(PAYLOADS, (len(X), 1)).astype(">f8")


def predict(X):
    return np.resize(PAYLOADS[:3], len(X)) * (1 + 0j)
