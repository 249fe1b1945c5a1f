"""Your function answers 0 at exactly zero. A potential of zero means that the neuron has just reached its
threshold, and then it fires: zero belongs to the upper half. Check the comparison sign, and what your NumPy
function does at zero."""

import numpy as np


def step(v):
    if np.ndim(v) == 0:
        return 1 if v > 0 else 0
    return (v > 0).astype(int)
