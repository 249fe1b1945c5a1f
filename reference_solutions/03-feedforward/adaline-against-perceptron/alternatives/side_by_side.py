"""Both learners in one loop over the epochs, with the bias folded into the weights.

Both see the same epoch, which is easy to compare; neither learner can be used or tested alone.
"""

import numpy as np


def compare(X, y, eta, epochs):
    A = np.column_stack([X, np.ones(len(X))])
    perceptron, adaline = np.zeros((2, A.shape[1]))
    record = {"perceptron_errors": [], "adaline_errors": [], "adaline_costs": []}
    for _ in range(epochs):
        wrong = 0
        for a, target in zip(A, y, strict=True):
            fires = a @ perceptron >= 0
            if fires != (target > 0):
                perceptron = perceptron + 2 * eta * target * a
                wrong += 1
        z = A @ adaline
        record["perceptron_errors"].append(wrong)
        record["adaline_errors"].append(np.count_nonzero((z >= 0) != (y > 0)))
        record["adaline_costs"].append(np.sum((z - y) ** 2) / (2 * len(y)))
        adaline = adaline + eta * (y - z) @ A / len(y)
    return record
