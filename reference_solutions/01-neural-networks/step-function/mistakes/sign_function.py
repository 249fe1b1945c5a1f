"""Your function answers −1 for negative potentials. That is the bipolar step, which chapter 2 needs. The logical
neuron is either active or silent, and silent is written 0."""

import numpy as np


def step(v):
    if np.ndim(v) == 0:
        return 1 if v >= 0 else -1
    return np.where(v >= 0, 1, -1)
