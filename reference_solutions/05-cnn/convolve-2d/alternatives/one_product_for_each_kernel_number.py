"""Loops over the numbers of the kernel, not over the places: each number weights a shifted copy of the image.

Few turns, for kernels are small; the ends of the slices are easily off by one.
"""

import numpy as np


def convolve2d(image, kernel, stride=1, padding=0):
    h, w = (side + 2 * padding for side in image.shape)
    padded = np.zeros((h, w))
    padded[padding : h - padding, padding : w - padding] = image
    kh, kw = kernel.shape
    return sum(
        kernel[a, b] * padded[a : h - kh + a + 1 : stride, b : w - kw + b + 1 : stride]
        for a in range(kh)
        for b in range(kw)
    )
