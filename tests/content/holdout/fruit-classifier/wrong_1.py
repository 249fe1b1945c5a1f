"""The bias does not learn. Statement: after a wrong answer "b ← b + η (y_d − y)"."""

import numpy as np

X = np.array([[121.0, 16.8], [114.0, 15.2], [210.0, 9.4], [195.0, 8.1]])
Y = np.array([1, 1, -1, -1])


def train():
    w, b = np.array([-30.0, 300.0]), -1230.0
    while True:
        errors = 0
        for x, target in zip(X, Y, strict=True):
            y = 1 if w @ x + b >= 0 else -1
            if y != target:
                w = w + 0.01 * (target - y) * x
                errors += 1
        if errors == 0:
            return w, b


def classify(weight_g, length_cm):
    w, b = train()
    return "C1" if w @ np.array([weight_g, length_cm]) + b >= 0 else "C2"
