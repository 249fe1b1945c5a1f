"""Right: logarithms with errstate, softmax, rng.choice."""

import numpy as np


def sample(probabilities, temperature, rng):
    with np.errstate(divide="ignore"):
        z = np.log(probabilities) / temperature
    e = np.exp(z - z.max())
    return int(rng.choice(len(e), p=e / e.sum()))
