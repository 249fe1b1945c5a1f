"""A pandas table and recursion over the epochs; the result is computed once when the module is loaded."""

import numpy as np
import pandas as pd

fruits = pd.DataFrame(
    {"weight": [121, 114, 210, 195], "length": [16.8, 15.2, 9.4, 8.1], "target": [1, 1, -1, -1]},
)


def _epochs(w1, w2, b):
    errors = 0
    for fruit in fruits.itertuples(index=False):
        y = 1 if w1 * fruit.weight + w2 * fruit.length + b >= 0 else -1
        if y != fruit.target:
            errors += 1
            w1 += 0.01 * (fruit.target - y) * fruit.weight
            w2 += 0.01 * (fruit.target - y) * fruit.length
            b += 0.01 * (fruit.target - y)
    return (w1, w2, b) if errors == 0 else _epochs(w1, w2, b)


_W1, _W2, _B = _epochs(-30.0, 300.0, -1230.0)


def train():
    return np.array([_W1, _W2]), float(_B)


def classify(weight_g, length_cm):
    return "C1" if _W1 * weight_g + _W2 * length_cm + _B >= 0 else "C2"
