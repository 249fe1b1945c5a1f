"""Your answer is right, but on the way you overwrite the samples X of the caller with the products. `X *= w` changes
the array itself; `X * w` makes a new one.
"""

import numpy as np


def predict(X, w, b):
    X *= w
    return np.where(X.sum(axis=-1) + b >= 0, 1, -1)
