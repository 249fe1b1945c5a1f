"""Right: sliding windows and einsum."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv_layer(X, K, b):
    windows = sliding_window_view(X, K.shape[:2], axis=(1, 2))  # n, i, j, c, kh, kw
    return np.einsum("nijcab,abcf->nijf", windows, K) + np.reshape(b, (1, 1, 1, -1))
