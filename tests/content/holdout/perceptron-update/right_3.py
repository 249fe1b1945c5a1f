"""The bias as one more weight of an input that is always 1; the answer as a list."""

import numpy as np


def update(w, b, x, target, eta):
    weights, inputs = np.append(w, b), np.append(x, 1.0)
    answer = -1 if weights.dot(inputs) < 0 else 1
    weights += eta * (target - answer) * inputs
    return weights[:-1], weights[-1]
