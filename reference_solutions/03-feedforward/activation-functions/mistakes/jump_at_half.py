"""Between −½ and ½ your piecewise linear function rises with slope 1, so it comes only to ±½ and then jumps to ±1. Some
books print it like this. The line that joins (−½, −1) to (½, 1) without a jump is twice as steep.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray


def step(v: ArrayLike) -> NDArray[np.float64]:
    return np.where(np.asarray(v) >= 0, 1.0, 0.0)


def linear(v: ArrayLike) -> NDArray[np.float64]:
    return np.array(v)


def piecewise_linear(v: ArrayLike) -> NDArray[np.float64]:
    v = np.asarray(v, dtype=float)
    return np.where(v >= 0.5, 1.0, np.where(v <= -0.5, -1.0, v))


def sigmoid(v: ArrayLike, alpha: float = 1.0) -> NDArray[np.float64]:
    z = alpha * np.asarray(v)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def tanh(v: ArrayLike) -> NDArray[np.float64]:
    return np.tanh(v)
