"""Convolves channel by channel and adds up the maps, as one would on paper.

Each map can be compared with a drawing; loops over images, filters and channels make it slow.
"""

import numpy as np


def convolve(image, kernel):
    kh, kw = kernel.shape
    h, w = image.shape[0] - kh + 1, image.shape[1] - kw + 1
    return sum(kernel[p, q] * image[p : p + h, q : q + w] for p in range(kh) for q in range(kw))


def conv_layer(X, K, b):
    answers = []
    for image in X:
        maps = []
        for f in range(K.shape[3]):
            maps.append(b[f] + sum(convolve(image[:, :, c], K[:, :, c, f]) for c in range(K.shape[2])))
        answers.append(np.stack(maps, axis=-1))
    return np.stack(answers)
