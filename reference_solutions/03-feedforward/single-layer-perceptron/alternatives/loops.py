"""Plain loops over samples and neurons, as the definition reads.

No axis can be mixed up; far slower than one product.
"""

import numpy as np


def forward(X, W, b):
    if np.ndim(X) != 2 or np.ndim(W) != 2 or np.ndim(b) != 1:
        raise ValueError("X and W need two axes, b needs one")
    inputs, neurons = np.shape(W)
    if np.shape(X)[1] != inputs or len(b) != neurons:
        raise ValueError("the shapes of X, W and b do not fit together")
    answers = np.zeros((len(X), neurons))
    for i, x in enumerate(X):
        for j in range(neurons):
            potential = sum(x[k] * W[k][j] for k in range(inputs)) + b[j]
            if potential >= 0:
                answers[i, j] = 1
    return answers
