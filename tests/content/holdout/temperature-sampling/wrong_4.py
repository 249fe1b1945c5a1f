"""Wrong: a small number is added before the logarithm, so words with probability 0 can be drawn."""

import numpy as np


def sample(probabilities, temperature, rng):
    with np.errstate(divide="ignore"):
        z = np.log(probabilities + 1e-7) / temperature
    e = np.exp(z - z.max())
    return int(rng.choice(len(e), p=e / e.sum()))
