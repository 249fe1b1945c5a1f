"""Handles exactly two inputs and ignores any others. Statement: "w · x = w1 x1 + w2 x2 + … + wm xm", m ≥ 1."""

import numpy as np


def neuron(x: np.ndarray, w: np.ndarray, b: float) -> int:
    total = 0.0
    for i in range(min(2, len(x))):
        total += w[i] * x[i]
    return int(total - b >= 0)
