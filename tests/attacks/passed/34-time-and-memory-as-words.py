"""34. Spells an input in milliseconds of sleep, in processor time and in megabytes.

A student sees sums over all tests of a run, of inputs that are drawn anew for other code: the same text learns nothing
new, another text meets other inputs.

Deserves 4 points.
"""

import time

import numpy as np

import honest


def double(x):
    time.sleep(abs(x) / 1000)
    np.ones(int(abs(x) * 1e5)).sum()
    return honest.double(x)


def column(X):
    end = time.process_time() + abs(float(X[0, 0])) / 1000
    while time.process_time() < end:
        pass
    return honest.column(X)


def predict(X):
    return honest.predict(X)
