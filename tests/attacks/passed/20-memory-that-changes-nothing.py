"""20. Counts its calls in every place that a process has, and answers the same whatever it counts.

Whether a process is fresh is the grader's to decide; what it remembers cannot make a right answer of a wrong one.

Deserves 4 points.
"""

import builtins
import os
import sys

import honest


def remember():
    for place in (builtins, sys, os, honest, type(honest), sys.modules["numpy"]):
        try:
            place.hebb_calls = getattr(place, "hebb_calls", 0) + 1
        except TypeError:
            continue
    os.environ["CALLS"] = str(int(os.environ.get("CALLS", "0")) + 1)


def double(x):
    remember()
    return honest.double(x)


def column(X):
    remember()
    return honest.column(X)


def predict(X):
    remember()
    return honest.predict(X)
