"""Wrong: p ** (1 / T) without logarithms: underflows when T is small."""

import numpy as np


def sample(probabilities, temperature, rng):
    e = probabilities ** (1 / temperature)
    return int(rng.choice(len(e), p=e / e.sum()))
