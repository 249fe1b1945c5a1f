"""Right: the Gumbel trick: argmax of log p / T plus noise."""

import numpy as np


def sample(probabilities, temperature, rng):
    z = np.full(len(probabilities), -np.inf)
    np.log(probabilities, out=z, where=probabilities > 0)
    return int(np.argmax(z / temperature + rng.gumbel(size=len(z))))
