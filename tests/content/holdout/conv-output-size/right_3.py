"""Right: NumPy integers from np.arange and np.floor_divide."""

import numpy as np


def conv_output_size(n, kernel, stride=1, padding=0):
    starts = np.arange(n + 2 * padding)[::stride]
    return np.sum(starts + kernel <= n + 2 * padding)


def same_padding(kernel):
    return np.floor_divide(kernel, 2)
