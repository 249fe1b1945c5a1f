"""Right: sliding windows, every stride-th one."""

import numpy as np


def convolve2d(image, kernel, stride=1, padding=0):
    padded = np.pad(image, ((padding, padding), (padding, padding)), mode="constant", constant_values=0)
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape)[::stride, ::stride]
    return np.tensordot(windows, kernel, axes=2)
