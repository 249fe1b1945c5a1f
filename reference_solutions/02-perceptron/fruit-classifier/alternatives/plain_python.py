"""Numbers instead of arrays: one variable for each weight, as one would do it with a pocket calculator.

Every step can be done by hand; a third measurement would mean a change in every line, and each question trains
anew.
"""

import numpy as np

FRUITS = [(121, 16.8, 1), (114, 15.2, 1), (210, 9.4, -1), (195, 8.1, -1)]


def train():
    grams, centimetres, bias = -30.0, 300.0, -1230.0
    for _ in range(1000):
        errors = 0
        for weight, length, target in FRUITS:
            y = 1 if grams * weight + centimetres * length + bias >= 0 else -1
            step = 0.01 * (target - y)
            grams, centimetres, bias = grams + step * weight, centimetres + step * length, bias + step
            errors += y != target
        if errors == 0:
            break
    return np.array([grams, centimetres]), bias


def classify(weight_g, length_cm):
    (grams, centimetres), bias = train()
    return "C2" if grams * weight_g + centimetres * length_cm + bias < 0 else "C1"
