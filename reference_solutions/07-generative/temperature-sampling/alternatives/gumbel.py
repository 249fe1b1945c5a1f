"""The Gumbel trick: add Gumbel noise to the logarithms and take the largest.

Needs no probabilities that sum to 1; draws a number for each entry instead of one.
"""

import numpy as np


def sample(probabilities, temperature, rng):
    logs = np.log(probabilities, out=np.full(len(probabilities), -np.inf), where=probabilities > 0)
    return int(np.argmax(logs / temperature + rng.gumbel(size=len(logs))))
