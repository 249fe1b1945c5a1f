"""Wrong: the logarithms are multiplied by the temperature."""

import numpy as np


def sample(probabilities, temperature, rng):
    with np.errstate(divide="ignore"):
        z = np.log(probabilities) * temperature
    e = np.exp(z - z.max())
    return int(rng.choice(len(e), p=e / e.sum()))
