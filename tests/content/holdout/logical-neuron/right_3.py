"""NumPy sums, and the comparison turned into an int."""

import numpy as np


def logical_neuron(excitatory, inhibitory, threshold):
    return int(np.sum(excitatory) - np.sum(inhibitory) - threshold >= 0)
