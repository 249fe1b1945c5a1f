"""Your values are right, but they come as floating-point numbers, 1.0 and 0.0. The step function answers with
whole numbers: an int for a number, an integer dtype for an array. NumPy keeps the dtype of what you give it
until you convert the result."""

import numpy as np


def step(v):
    return np.heaviside(v, 1.0)
