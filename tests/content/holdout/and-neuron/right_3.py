"""A named tuple of exact fractions and a generator over zip."""

from collections import namedtuple
from fractions import Fraction

Weights = namedtuple("Weights", "bias first second")
WEIGHTS = Weights(Fraction(-3, 2), Fraction(1), Fraction(1))


def and_neuron(x1, x2):
    potential = sum(w * x for w, x in zip(WEIGHTS, (1, x1, x2), strict=True))
    return 0 if potential < 0 else 1
