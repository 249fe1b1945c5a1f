"""You answer with the initial weights: the perceptron has not learnt anything yet. With them the second fruit is called
C2. Show it all four fruits, and let it learn from its error.
"""

import numpy as np

FRUITS = np.array([[121.0, 16.8], [114.0, 15.2], [210.0, 9.4], [195.0, 8.1]])  # grams, centimetres
TARGETS = (1, 1, -1, -1)
ETA = 0.01


def train():
    w, b = np.array([-30.0, 300.0]), -1230.0
    learning = False
    while learning:
        learning = False
        for x, target in zip(FRUITS, TARGETS):
            answer = 1 if w @ x + b >= 0 else -1
            if answer != target:
                w = w + ETA * (target - answer) * x
                b = b + ETA * (target - answer)
                learning = True
    return w, b


def classify(weight_g, length_cm):
    w, b = train()
    return "C1" if w @ [weight_g, length_cm] + b >= 0 else "C2"
