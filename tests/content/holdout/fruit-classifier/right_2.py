"""Augmented vectors (bias as the weight of a constant 1), the table as text, a cached training."""

from functools import lru_cache

import numpy as np

TABLE = """\
121 16.8 +1
114 15.2 +1
210  9.4 -1
195  8.1 -1"""


@lru_cache(maxsize=1)
def _trained():
    data = np.array([line.split() for line in TABLE.splitlines()], dtype=float)
    samples = np.c_[np.ones(4), data[:, :2]]
    w = np.array([-1230.0, -30.0, 300.0])
    while True:
        before = w
        for x, target in zip(samples, data[:, 2], strict=True):
            w = w + 0.01 * (target - (1 if x @ w >= 0 else -1)) * x
        if w is before or np.array_equal(w, before):
            return w


def train():
    w = _trained()
    return w[1:].copy(), float(w[0])


def classify(weight_g, length_cm):
    return {True: "C1", False: "C2"}[bool(_trained() @ [1, weight_g, length_cm] >= 0)]
