"""One sample at a time, one unit at a time."""

import numpy as np


def forward(X, layers, activation):
    answers = [np.zeros((len(X), len(b))) for _, b in layers]
    for i, sample in enumerate(X):
        values = sample
        for A, (W, b) in zip(answers, layers, strict=True):
            potentials = [sum(values * W[:, j]) + b[j] for j in range(len(b))]
            values = np.asarray(activation(np.array(potentials)))
            A[i] = values
    return answers
