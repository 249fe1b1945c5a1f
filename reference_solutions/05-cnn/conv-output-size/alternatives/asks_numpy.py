"""Lets NumPy cut the windows and counts them.

No formula to misremember; needs an array as large as the image to answer a question about sizes.
"""

import numpy as np


def conv_output_size(n, kernel, stride=1, padding=0):
    line = np.pad(np.zeros(n), padding)
    return np.lib.stride_tricks.sliding_window_view(line, kernel)[::stride].shape[0]


def same_padding(kernel):
    return np.int64(kernel // 2)
