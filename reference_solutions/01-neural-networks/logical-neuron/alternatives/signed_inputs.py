"""One NumPy product: excitatory inputs have weight +1, inhibitory ones −1.

One sum in place of two counts; that an inhibitory input counts as −1 has to be understood first.
"""

import numpy as np


def logical_neuron(excitatory, inhibitory, threshold):
    x = np.array([*excitatory, *inhibitory])
    w = np.array([1] * len(excitatory) + [-1] * len(inhibitory))
    return int(np.dot(w, x) >= threshold)
