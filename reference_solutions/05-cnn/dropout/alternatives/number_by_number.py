"""One number after the other. Shows that each decision is independent; a mask for the whole array is much faster."""

import numpy as np


def dropout(x, rate, training, rng):
    if not training:
        return np.array(x)
    answer = np.zeros(x.shape)
    for place, value in np.ndenumerate(x):
        if rng.uniform() < 1 - rate:
            answer[place] = value / (1 - rate)
    return answer
