"""NumPy, a while loop that ends with an epoch without errors; classify trains each time."""

import numpy as np

FRUITS = np.array([[121, 16.8], [114, 15.2], [210, 9.4], [195, 8.1]])
TARGETS = np.array([1, 1, -1, -1])


def answer(x, w, b):
    return 1 if w @ x + b >= 0 else -1


def train():
    w, b = np.array([-30.0, 300.0]), -1230.0
    errors = 1
    while errors > 0:
        errors = 0
        for x, target in zip(FRUITS, TARGETS, strict=True):
            y = answer(x, w, b)
            if y != target:
                errors += 1
                w = w + 0.01 * (target - y) * x
                b = b + 0.01 * (target - y)
    return w, b


def classify(weight_g, length_cm):
    w, b = train()
    return "C1" if answer(np.array([weight_g, length_cm]), w, b) == 1 else "C2"
