"""The perceptron rule for one sample: w + eta (target - y) x, and the bias as the weight of a constant 1."""

import numpy as np


def update(w: np.ndarray, b: float, x: np.ndarray, target: int, eta: float) -> tuple[np.ndarray, float]:
    """Weights, shape (m,), and bias after one sample x, shape (m,), whose right answer is target (+1 or -1)."""
    y = 1 if w @ x + b >= 0 else -1
    step = eta * (target - y)  # 0 when the answer is right
    return w + step * x, b + step
