"""54. Calls itself without end, and has C code do so with a limit that ends beyond its stack."""

import sys


def nest():
    nested = []
    for _ in range(10**5):
        nested = [nested]
    return nested


one, other = nest(), nest()


def double(x):
    return double(x)


def column(X):
    return repr(one)


def predict(X):
    sys.setrecursionlimit(10**9)
    return one == other
