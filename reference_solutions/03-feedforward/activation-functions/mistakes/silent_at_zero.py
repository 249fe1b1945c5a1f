"""At a potential of exactly 0 your step answers 0. The neuron fires when the potential reaches the threshold, not only
when it passes it: compare with ≥.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray


def step(v: ArrayLike) -> NDArray[np.float64]:
    return np.where(np.asarray(v) > 0, 1.0, 0.0)


def linear(v: ArrayLike) -> NDArray[np.float64]:
    return np.array(v)


def piecewise_linear(v: ArrayLike) -> NDArray[np.float64]:
    return np.clip(2.0 * np.asarray(v), -1.0, 1.0)


def sigmoid(v: ArrayLike, alpha: float = 1.0) -> NDArray[np.float64]:
    z = alpha * np.asarray(v)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def tanh(v: ArrayLike) -> NDArray[np.float64]:
    return np.tanh(v)
