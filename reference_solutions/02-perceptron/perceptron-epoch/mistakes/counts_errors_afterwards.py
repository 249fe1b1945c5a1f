"""Your weights are right, but you count the errors when the epoch is over, with the final weights. An error counts when
it happens, while the sample is shown; the weights have changed since then.
"""

import numpy as np


def epoch(X, y, w, b, eta):
    for x, target in zip(X, y, strict=True):
        answer = 1 if w @ x + b >= 0 else -1
        w = w + eta * (target - answer) * x
        b = b + eta * (target - answer)
    return w, b, int(np.count_nonzero(np.where(X @ w + b >= 0, 1, -1) != y))
