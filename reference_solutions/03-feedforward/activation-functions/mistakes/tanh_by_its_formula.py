"""The textbook formula of tanh divides e^v by e^v. For v = 1000 both are inf, and inf / inf is NaN. Use a function that
was written for the computer, or bring tanh back to a sigmoid that does not overflow.
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
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def tanh(v: ArrayLike) -> NDArray[np.float64]:
    v = np.asarray(v, dtype=float)
    return (np.exp(v) - np.exp(-v)) / (np.exp(v) + np.exp(-v))
