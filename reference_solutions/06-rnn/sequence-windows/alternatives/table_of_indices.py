"""One table of row numbers picks all windows at once.

The table can be printed and checked; it is as large as the windows have rows.
"""

import numpy as np


def windows(series, length):
    starts = np.arange(len(series) - length)
    rows = starts[:, None] + np.arange(length)[None, :]
    return series[rows], series[starts + length, 0]
