"""The names of the classes in an array of strings, chosen by a whole number, so the answer is a NumPy string (a
str); the epochs run in a for loop with else.
"""

import numpy as np

GRAMS = [121, 114, 210, 195]
CENTIMETRES = [16.8, 15.2, 9.4, 8.1]
TARGETS = [+1, +1, -1, -1]
NAMES = np.array(["C2", "C1"])


def train():
    w, b = np.array((-30, 300), dtype=float), np.float64(-1230)
    while True:
        for fruit in zip(GRAMS, CENTIMETRES, TARGETS, strict=True):
            x, target = np.array(fruit[:2]), fruit[2]
            y = 1 if np.vdot(w, x) + b >= 0 else -1
            if y != target:
                break
        else:
            return w, b
        # Something is wrong, so this epoch has an error: run it in full.
        for grams, centimetres, target in zip(GRAMS, CENTIMETRES, TARGETS, strict=True):
            x = np.array([grams, centimetres])
            y = 1 if np.vdot(w, x) + b >= 0 else -1
            w = w + 0.01 * (target - y) * x
            b = b + 0.01 * (target - y)


def classify(weight_g, length_cm):
    w, b = train()
    return NAMES[int(w[0] * weight_g + w[1] * length_cm + b >= 0)]
