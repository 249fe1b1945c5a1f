"""All windows as one four-dimensional view, and one sum of products.

Short and fast; windows that the stride leaves out are part of the view, and the letters have to be learnt.
"""

import numpy as np


def convolve2d(image, kernel, stride=1, padding=0):
    windows = np.lib.stride_tricks.sliding_window_view(np.pad(image, padding), kernel.shape)
    return np.einsum("ijab,ab->ij", windows[::stride, ::stride], kernel)
