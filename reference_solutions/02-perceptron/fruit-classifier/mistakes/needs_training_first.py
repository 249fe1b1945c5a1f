"""classify decides with the initial weights. For most fruits that makes no difference, but between the two lines it
does: there the untrained perceptron is wrong, as it was with the second fruit. Let classify see to the training
itself.
"""
# undiagnosed: what classify answers depends on whether train was called before.

import numpy as np

FRUITS = np.array([[121.0, 16.8], [114.0, 15.2], [210.0, 9.4], [195.0, 8.1]])  # grams, centimetres
TARGETS = (1, 1, -1, -1)
trained = np.array([-30.0, 300.0]), -1230.0


def train():
    global trained
    w, b = np.array([-30.0, 300.0]), -1230.0
    learning = True
    while learning:
        learning = False
        for x, target in zip(FRUITS, TARGETS):
            answer = 1 if w @ x + b >= 0 else -1
            if answer != target:
                w = w + 0.01 * (target - answer) * x
                b = b + 0.01 * (target - answer)
                learning = True
    trained = w, b
    return w, b


def classify(weight_g, length_cm):
    w, b = trained
    return "C1" if w @ [weight_g, length_cm] + b >= 0 else "C2"
