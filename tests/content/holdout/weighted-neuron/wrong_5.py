"""Answers with a NumPy integer. Statement: "Returns a Python int"."""

import numpy as np


def neuron(x: np.ndarray, w: np.ndarray, b: float) -> int:
    return np.int64(w @ x - b >= 0)
