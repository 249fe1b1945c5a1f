"""Silent when the sum just equals the threshold. Statement: "As before, step(0) = 1"."""

import numpy as np


def neuron(x: np.ndarray, w: np.ndarray, b: float) -> int:
    return 1 if np.dot(w, x) > b else 0
