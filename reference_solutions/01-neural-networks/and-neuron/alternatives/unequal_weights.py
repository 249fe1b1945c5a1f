"""Other weights, unequal ones, that touch an inequality on its permitted side; the product is NumPy's.

One sum is 0 exactly: no harm with whole numbers, but with fractions rounding could tip it.
"""

import numpy as np

WEIGHTS = [-5, 2, 3]


def and_neuron(x1, x2):
    return int(np.dot(WEIGHTS, [1, x1, x2]) >= 0)
