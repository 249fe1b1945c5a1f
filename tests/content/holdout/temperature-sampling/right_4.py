"""Right: multinomial of one draw, pure Python softmax."""

import math

import numpy as np


def sample(probabilities, temperature, rng):
    p = [float(v) for v in probabilities]
    logs = [math.log(v) / temperature if v > 0 else -math.inf for v in p]
    top = max(logs)
    e = np.array([math.exp(v - top) for v in logs])
    return int(rng.multinomial(1, e / math.fsum(e)).argmax())
