"""The threshold as one more weight, of an input that is always -1."""

import numpy as np


def neuron(x, w, b):
    return int(np.append(w, b) @ np.append(x, -1.0) >= 0)
