"""Takes the table as one batch and moves the bias by the mean of the errors, so it becomes -1229.995. Statement:
"after a wrong answer ... b ← b + η (y_d − y)".
"""

import numpy as np

X = np.array([[121.0, 16.8], [114.0, 15.2], [210.0, 9.4], [195.0, 8.1]])
Y = np.array([1, 1, -1, -1])


def train():
    w, b = np.array([-30.0, 300.0]), -1230.0
    while True:
        errors = Y - np.where(X @ w + b >= 0, 1, -1)
        if not errors.any():
            return w, b
        w = w + 0.01 * errors @ X
        b = b + 0.01 * errors.mean()


def classify(weight_g, length_cm):
    w, b = train()
    return "C1" if w @ np.array([weight_g, length_cm]) + b >= 0 else "C2"
