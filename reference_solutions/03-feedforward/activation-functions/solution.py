"""Five activation functions of a neuron."""

import numpy as np
from numpy.typing import ArrayLike, NDArray


def step(v: ArrayLike) -> NDArray[np.float64]:
    """1 where v >= 0, else 0, in the shape of v."""
    return np.where(np.asarray(v) >= 0, 1.0, 0.0)


def linear(v: ArrayLike) -> NDArray[np.float64]:
    """v itself, as an array."""
    return np.array(v)


def piecewise_linear(v: ArrayLike) -> NDArray[np.float64]:
    """2v, held between -1 and 1, in the shape of v."""
    return np.clip(2.0 * np.asarray(v), -1.0, 1.0)


def sigmoid(v: ArrayLike, alpha: float = 1.0) -> NDArray[np.float64]:
    """1 / (1 + exp(-alpha v)) in the shape of v, for alpha > 0.

    The exponential is only taken of numbers <= 0, so that nothing overflows.
    """
    z = alpha * np.asarray(v)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1.0 + e)


def tanh(v: ArrayLike) -> NDArray[np.float64]:
    """The hyperbolic tangent in the shape of v."""
    return np.tanh(v)
