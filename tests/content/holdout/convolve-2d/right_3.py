"""Right: a loop over the kernel's numbers: shifted pictures are added up."""

import numpy as np


def convolve2d(image, kernel, stride=1, padding=0):
    h, w = image.shape
    big = np.zeros((h + 2 * padding, w + 2 * padding), dtype=np.float64)
    big[padding : padding + h, padding : padding + w] = image
    kh, kw = kernel.shape
    rows, columns = big.shape[0] - kh + 1, big.shape[1] - kw + 1
    total = np.zeros((rows, columns))
    for a in range(kh):
        for b in range(kw):
            total += kernel[a, b] * big[a : a + rows, b : b + columns]
    return total[::stride, ::stride].copy()
