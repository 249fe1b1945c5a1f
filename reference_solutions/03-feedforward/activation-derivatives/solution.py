"""Slopes of activation functions, with respect to the potential v."""

import numpy as np
from numpy.typing import ArrayLike, NDArray


def sigmoid_prime(v: ArrayLike, alpha: float = 1.0) -> NDArray[np.float64]:
    """The slope of 1 / (1 + exp(-alpha v)), in the shape of v.

    The slope is even in v, so exp is only taken of numbers <= 0 and nothing overflows.
    """
    e = np.exp(-alpha * np.abs(v))
    return alpha * e / (1.0 + e) ** 2


def tanh_prime(v: ArrayLike) -> NDArray[np.float64]:
    """The slope of tanh, in the shape of v."""
    return 1.0 - np.tanh(v) ** 2


def relu_prime(v: ArrayLike) -> NDArray[np.float64]:
    """The slope of max(0, v), in the shape of v; 0 at the corner."""
    return np.where(np.asarray(v) > 0, 1.0, 0.0)
