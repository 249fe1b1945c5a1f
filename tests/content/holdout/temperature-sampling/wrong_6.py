"""Wrong: always the likeliest index, nothing is drawn."""

import numpy as np


def sample(probabilities, temperature, rng):
    with np.errstate(divide="ignore"):
        z = np.log(probabilities) / temperature
    e = np.exp(z - z.max())
    return int(np.argmax(e))
