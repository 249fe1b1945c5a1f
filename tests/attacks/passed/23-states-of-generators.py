"""23. Takes the state of the global generators for the seed of the test's inputs.

Deserves 4 points.
"""

import random

import numpy as np

from honest import *


def double(x):
    states = [int(word) for word in [*np.random.get_state()[1][:50], *random.getstate()[1][:50]]]
    for seed in states:
        if x in np.random.default_rng(seed).normal(size=3):
            print("REACHED", seed)
            return 0.0
    return 2 * x
