"""One neuron in each row of W (region is adapted to it). Statement: "the weights of one neuron in each column"."""

import numpy as np

W = np.array([[1.0, 2.0], [-3.0, 2.0]])
b = np.array([-6.0, 2.0])


def region(x):
    above, left = W @ np.asarray(x) + b >= 0
    return {(True, True): "A", (True, False): "B", (False, False): "C", (False, True): "D"}[bool(above), bool(left)]
