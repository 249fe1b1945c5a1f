"""The formula is right on paper, but for a very negative v the computer must find e^1000, and that number does not fit:
math.exp refuses it with an OverflowError (np.exp would answer inf and warn). Rewrite the fraction so that the
exponential is only taken of numbers that are not positive.
"""

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray


def step(v: ArrayLike) -> NDArray[np.float64]:
    return np.where(np.asarray(v) >= 0, 1.0, 0.0)


def linear(v: ArrayLike) -> NDArray[np.float64]:
    return np.array(v)


def piecewise_linear(v: ArrayLike) -> NDArray[np.float64]:
    return np.clip(2.0 * np.asarray(v), -1.0, 1.0)


def sigmoid(v: ArrayLike, alpha: float = 1.0) -> NDArray[np.float64]:
    return np.vectorize(lambda x: 1.0 / (1.0 + math.exp(-alpha * x)), otypes=[float])(v)


def tanh(v: ArrayLike) -> NDArray[np.float64]:
    return np.tanh(v)
