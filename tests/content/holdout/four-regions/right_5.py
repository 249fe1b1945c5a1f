"""The answer is picked from an array of letters, so it is a NumPy string (a str); single precision weights."""

import numpy as np

W = np.float32([[0.5, 1.5], [1, -1]])
b = np.float32([-3, -1])
LETTERS = np.array([["D", "C"], ["A", "B"]])


def region(x):
    above, right = np.where(np.matmul(x, W) + b >= 0, 1, 0)
    return LETTERS[above, right]
