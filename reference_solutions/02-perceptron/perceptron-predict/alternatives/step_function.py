"""Uses the step function of chapter 1 on bias-augmented inputs: two times step minus one.

One formula for a sample and for a table; it copies all inputs to get their ones.
"""

import numpy as np


def predict(X, w, b):
    ones = np.ones((*X.shape[:-1], 1))
    potential = np.concatenate([ones, X], axis=-1) @ np.concatenate([[b], w])
    return 2 * np.heaviside(potential, 1.0).astype(int) - 1
