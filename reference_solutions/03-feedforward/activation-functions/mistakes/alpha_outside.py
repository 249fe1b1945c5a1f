"""alpha multiplies the exponential in your sigmoid instead of the potential. Then it moves the curve to the side, and
the value at 0 is no longer ½. A steepness must stretch the v axis, so it belongs inside the exponent.
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
    z = np.asarray(v, dtype=float) - np.log(alpha)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def tanh(v: ArrayLike) -> NDArray[np.float64]:
    return np.tanh(v)
