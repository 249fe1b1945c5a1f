"""Wrong: chance comes from np.random, not from rng."""

import numpy as np


def sample(probabilities, temperature, rng):
    with np.errstate(divide="ignore"):
        z = np.log(probabilities) / temperature
    e = np.exp(z - z.max())
    return int(np.random.choice(len(e), p=e / e.sum()))
