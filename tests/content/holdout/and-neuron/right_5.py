"""NumPy numbers in the tuple of weights, and the step by np.sign."""

import numpy as np

WEIGHTS = tuple(np.array([-3.0, 2.0, 2.0]))


def and_neuron(x1, x2):
    bias, first, second = WEIGHTS
    sign = np.sign(bias + first * x1 + second * x2)
    return int(sign != -1)
