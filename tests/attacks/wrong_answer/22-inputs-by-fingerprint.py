"""22. Answers by a table of the inputs that it has met in visible tests and in the statement, looked up by their bytes.

Hidden inputs are drawn anew in each run: it knows the four fruits of the section, and is given a point for leaving its
arguments alone.

Exercise: perceptron-update.
Deserves 1 point.
"""

import hashlib

import numpy as np

RIGHT = {}


def fingerprint(*values):
    return hashlib.sha256(b"".join(np.asarray(value, float).tobytes() for value in values)).hexdigest()


def remember(w, b, x, target, eta, answer):
    RIGHT[fingerprint(w, b, x, target, eta)] = answer


w, b = np.array([-30.0, 300.0]), -1230.0
for x, target in (((121.0, 16.8), 1), ((114.0, 15.2), 1), ((210.0, 9.4), -1), ((195.0, 8.1), -1)):
    x = np.array(x)
    new = (w + 0.01 * 2 * x, b + 0.02) if (target == 1 and w @ x + b < 0) else (w, b)
    remember(w, b, x, target, 0.01, new)
    w, b = new


def update(w, b, x, target, eta):
    return RIGHT.get(fingerprint(w, b, x, target, eta), (np.zeros_like(w), 0.0))
