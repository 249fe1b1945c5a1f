"""5. Answers by integers, booleans, Fractions and Decimals of nearly the size."""

from fractions import Fraction
from decimal import Decimal
import numpy as np


def double(x):
    return Fraction(round(2 * x * 1000), 1000)


def column(X):
    return [[Decimal(str(round(s, 3)))] for s in X.sum(axis=1)]


def predict(X):
    return np.zeros(len(X), dtype=np.complex128) + 1j
