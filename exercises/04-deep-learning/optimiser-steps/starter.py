"""One step of momentum, RMSprop and Adam, and a schedule for the learning rate."""

import numpy as np


def momentum_step(
    w: np.ndarray, g: np.ndarray, v: np.ndarray, rate: float, beta: float
) -> tuple[np.ndarray, np.ndarray]:
    """The new weights and the new velocity, arrays of the shape of w.

    w: weights. g: gradient at w. v: velocity, the faded sum of the gradients before.
    """
    return np.zeros_like(w), np.zeros_like(v)


def rmsprop_step(
    w: np.ndarray, g: np.ndarray, s: np.ndarray, rate: float, rho: float, eps: float
) -> tuple[np.ndarray, np.ndarray]:
    """The new weights and the new running mean of the squared gradients, arrays of the shape of w.

    w: weights. g: gradient at w. s: running mean of the squared gradients before.
    """
    return np.zeros_like(w), np.zeros_like(s)


def adam_step(
    w: np.ndarray,
    g: np.ndarray,
    m: np.ndarray,
    s: np.ndarray,
    t: int,
    rate: float,
    beta1: float,
    beta2: float,
    eps: float,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The new weights and both new running means, uncorrected; arrays of the shape of w.

    w: weights. g: gradient at w. m, s: running means of the gradients and of their squares.
    t: number of this step, from 1.
    """
    return np.zeros_like(w), np.zeros_like(m), np.zeros_like(s)


def rate_at(t: int, steps: int, warm_up: int, highest: float) -> float:
    """The learning rate of step t, of 1 … steps: it rises for warm_up steps, then falls to 0 as a cosine does."""
    return 0.0
