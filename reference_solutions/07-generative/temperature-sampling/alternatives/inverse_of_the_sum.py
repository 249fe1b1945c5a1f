"""One uniform number, looked up in the running sum; zeros are left out of the logarithm.

One draw, and no sum that has to be exactly 1; that a place in the running sum is a choice has to be understood.
"""

import numpy as np


def sample(probabilities, temperature, rng):
    possible = np.flatnonzero(probabilities)
    logs = np.log(probabilities[possible]) / temperature
    running = np.cumsum(np.exp(logs - logs.max()))
    return int(possible[np.searchsorted(running, rng.random() * running[-1], side="right")])
