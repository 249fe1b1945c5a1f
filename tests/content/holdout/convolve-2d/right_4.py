"""Right: pure Python lists at the core, an array as the answer."""

import numpy as np


def convolve2d(image, kernel, stride=1, padding=0):
    h, w = np.shape(image)
    kh, kw = np.shape(kernel)

    def pixel(r, c):
        r, c = r - padding, c - padding
        return float(image[r][c]) if 0 <= r < h and 0 <= c < w else 0.0

    result = [
        [
            sum(pixel(top + a, left + b) * float(kernel[a][b]) for a in range(kh) for b in range(kw))
            for left in range(0, w + 2 * padding - kw + 1, stride)
        ]
        for top in range(0, h + 2 * padding - kh + 1, stride)
    ]
    return np.array(result)
