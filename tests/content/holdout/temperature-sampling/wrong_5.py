"""Wrong: the logarithm of 0 warns."""

import numpy as np


def sample(probabilities, temperature, rng):
    z = np.log(probabilities) / temperature
    e = np.exp(z - z.max())
    return int(rng.choice(len(e), p=e / e.sum()))
