"""One sample at a time, one unit at a time; the activation gets the table of their potentials.

Each sum can be followed; three loops where a product of matrices does all.
"""

import numpy as np


def forward(X, layers, activation):
    answers = []
    for W, b in layers:
        potentials = np.zeros((len(X), len(b)))
        for i, values in enumerate(X):
            for j in range(len(b)):
                potentials[i, j] = sum(values * W[:, j]) + b[j]
        X = np.asarray(activation(potentials))
        answers.append(X)
    return answers
