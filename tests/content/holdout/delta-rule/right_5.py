"""np.fromiter over a generator; the error shared out by functools.partial."""

from functools import partial

import numpy as np


def _moved(rate, pair):
    weight, value = pair
    return weight + rate * value


def delta_update(w, x, y, target, mu):
    rule = partial(_moved, mu * (target - y))
    return np.fromiter(map(rule, zip(w, x, strict=True)), dtype=float, count=len(w))
