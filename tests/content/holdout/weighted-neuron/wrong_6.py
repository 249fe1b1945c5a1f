"""The threshold is cut to a whole number. Statement: b is "int or float"."""

import numpy as np


def neuron(x: np.ndarray, w: np.ndarray, b: float) -> int:
    total = float(w @ x)
    return int(total >= int(b))
