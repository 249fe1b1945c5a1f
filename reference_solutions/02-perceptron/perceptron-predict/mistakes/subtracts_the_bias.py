"""You subtract b. In section 1.1 b was a threshold that the sum had to reach, and so it was subtracted. From
section 1.2 on it is a bias: the weight of an input that is always 1, and it is added.
"""

import numpy as np


def predict(X, w, b):
    return np.where(X @ w - b >= 0, 1, -1)
