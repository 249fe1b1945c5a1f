"""Trains when the module is loaded, with the bias as weight 0, and keeps the result for all questions.

Each question is answered at once; importing the module already trains, and would not end if no line separated the
fruits.
"""

import numpy as np

DATA = np.array([[1, 121, 16.8, 1], [1, 114, 15.2, 1], [1, 210, 9.4, -1], [1, 195, 8.1, -1]])


def learn(weights):
    """The weights after as many epochs as it takes."""
    errors = None
    while errors != 0:
        errors = 0
        for *inputs, target in DATA:
            if (np.dot(weights, inputs) >= 0) != (target > 0):
                weights = weights + 0.01 * 2 * target * np.array(inputs)
                errors += 1
    return weights


TRAINED = learn(np.array([-1230.0, -30.0, 300.0]))


def train():
    return TRAINED[1:].copy(), float(TRAINED[0])


def classify(weight_g, length_cm):
    return ("C2", "C1")[int(TRAINED @ (1, weight_g, length_cm) >= 0)]
