"""Wrong: the kernel is taken as square (kh for both sides)."""

import numpy as np


def convolve2d(image, kernel, stride=1, padding=0):
    image = np.pad(image, padding)
    kh = kw = kernel.shape[0]
    kernel = np.resize(kernel, (kh, kh))
    rows = (image.shape[0] - kh) // stride + 1
    columns = (image.shape[1] - kw) // stride + 1
    out = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            piece = image[i * stride : i * stride + kh, j * stride : j * stride + kw]
            out[i, j] = np.sum(piece * kernel)
    return out
