"""classify uses what train left in a global variable; before the first call of train that is the start. Statement:
"It must work whether or not train was called before".
"""

import numpy as np

X = np.array([[121.0, 16.8], [114.0, 15.2], [210.0, 9.4], [195.0, 8.1]])
Y = np.array([1, 1, -1, -1])
state = {"w": np.array([-30.0, 300.0]), "b": -1230.0}


def train():
    w, b = np.array([-30.0, 300.0]), -1230.0
    errors = 1
    while errors:
        errors = 0
        for x, target in zip(X, Y, strict=True):
            y = 1 if w @ x + b >= 0 else -1
            if y != target:
                w, b = w + 0.01 * (target - y) * x, b + 0.01 * (target - y)
                errors += 1
    state["w"], state["b"] = w, b
    return w, b


def classify(weight_g, length_cm):
    return "C1" if state["w"] @ np.array([weight_g, length_cm]) + state["b"] >= 0 else "C2"
