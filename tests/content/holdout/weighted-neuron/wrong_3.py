"""Subtracts the threshold from every weighted input instead of once from the sum. Statement: "adds up the weighted
inputs, subtracts its threshold b".
"""

import numpy as np


def neuron(x: np.ndarray, w: np.ndarray, b: float) -> int:
    return int(np.sum(w * x - b) >= 0)
