"""Your table is right, but you take its ones from the caller's own X, which you fill with them. `np.ones` makes a
column of its own and leaves X alone.
"""

import numpy as np


def add_bias_input(X):
    inputs = X.copy()
    X[:] = 1
    return np.hstack([X[:, :1], inputs])


def neuron(x, w):
    return 1 if w[0] + w[1:] @ x >= 0 else 0
