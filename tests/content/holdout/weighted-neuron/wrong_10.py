"""The weights are scaled to length 1 first, but the threshold is not scaled with them. Statement: "step(w · x −
b)".
"""

import numpy as np


def neuron(x, w, b):
    length = np.linalg.norm(w)
    if length > 0:
        w = w / length
    return int(w @ x - b >= 0)
