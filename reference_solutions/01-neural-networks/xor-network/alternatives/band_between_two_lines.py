"""Another formula, OR and NAND joined by AND, as NumPy arrays and matrix products.

The hidden layer is one product, as in larger networks; for two neurons it hides the two simple sums.
"""

import numpy as np


def hidden_layer():
    return np.array([[-0.5, 1.0, 1.0], [1.5, -1.0, -1.0]])


def output_neuron():
    return np.array([-1.5, 1.0, 1.0])


def xor(x1, x2):
    hidden = hidden_layer() @ np.array([1.0, x1, x2]) >= 0
    return int(output_neuron() @ np.array([1.0, *hidden]) >= 0)
