"""np.sign with the zeros put right."""

import numpy as np


def predict(X, w, b):
    signs = np.sign(np.dot(X, w) + b)
    return signs + (signs == 0)
