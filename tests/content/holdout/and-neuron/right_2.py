"""A NumPy scalar product over the inputs with a leading 1."""

import numpy as np

WEIGHTS = (-1.5, 1.0, 1.0)


def and_neuron(x1: float, x2: float) -> int:
    return int(np.dot(WEIGHTS, [1.0, x1, x2]) >= 0)
