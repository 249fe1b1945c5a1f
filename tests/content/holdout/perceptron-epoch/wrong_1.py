"""All answers are given with the weights of the beginning of the epoch. Statement: "answers with the weights and
the bias that it has now", "the next sample already meets the new weights".
"""

import numpy as np


def epoch(X, y, w, b, eta):
    answers = np.where(X @ w + b >= 0, 1, -1)
    errors = 0
    for x, target, answer in zip(X, y, answers, strict=True):
        if answer != target:
            errors += 1
            w = w + eta * (target - answer) * x
            b = b + eta * (target - answer)
    return np.array(w), b, errors
