"""One loop over the epochs for both; augmented samples; defaultdict of lists."""

from collections import defaultdict

import numpy as np


def compare(X, y, eta, epochs):
    A = np.c_[np.ones(len(X)), X]
    p = np.zeros(A.shape[1])
    a = np.zeros(A.shape[1])
    log = defaultdict(list)
    for _ in range(epochs):
        wrong = 0
        for i in range(len(A)):
            error = y[i] - (1 if A[i] @ p >= 0 else -1)
            if error:
                wrong += 1
                p = p + eta * error * A[i]
        log["perceptron_errors"].append(wrong)
        residual = A @ a - y
        log["adaline_errors"].append(((A @ a >= 0) != (y > 0)).sum())
        log["adaline_costs"].append(residual @ residual / len(y) / 2)
        a = a - eta * (residual @ A) / len(y)
    return log
