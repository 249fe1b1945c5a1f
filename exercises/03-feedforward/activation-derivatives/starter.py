"""Slopes of activation functions, with respect to the potential v."""

import numpy as np


def sigmoid_prime(v: float | np.ndarray, alpha: float = 1.0) -> float | np.ndarray:
    """The slope of 1 / (1 + exp(-alpha * v)).

    v: a number or an array of any shape; alpha > 0. Returns numbers in the shape of v.
    """
    return np.zeros_like(v)


def tanh_prime(v: float | np.ndarray) -> float | np.ndarray:
    """The slope of tanh.

    v: a number or an array of any shape. Returns numbers in the shape of v.
    """
    return np.zeros_like(v)


def relu_prime(v: float | np.ndarray) -> float | np.ndarray:
    """The slope of max(0, v), and 0 at v = 0.

    v: a number or an array of any shape. Returns numbers in the shape of v.
    """
    return np.zeros_like(v)
