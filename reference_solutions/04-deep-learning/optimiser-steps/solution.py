"""One step of momentum, RMSprop and Adam, and a schedule for the learning rate."""

import math

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def momentum_step(w: Array, g: Array, v: Array, rate: float, beta: float) -> tuple[Array, Array]:
    """The new weights and the new velocity, the faded sum of all gradients."""
    v = beta * v + g
    return w - rate * v, v


def rmsprop_step(w: Array, g: Array, s: Array, rate: float, rho: float, eps: float) -> tuple[Array, Array]:
    """The new weights and the new running mean of the squared gradients."""
    s = rho * s + (1 - rho) * g**2
    return w - rate * g / (np.sqrt(s) + eps), s


def adam_step(
    w: Array, g: Array, m: Array, s: Array, t: int, rate: float, beta1: float, beta2: float, eps: float
) -> tuple[Array, Array, Array]:
    """The new weights and both new running means, uncorrected; t is 1 in the first step."""
    m = beta1 * m + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * g**2
    mean = m / (1 - beta1**t)
    square = s / (1 - beta2**t)
    return w - rate * mean / (np.sqrt(square) + eps), m, s


def rate_at(t: int, steps: int, warm_up: int, highest: float) -> float:
    """The learning rate of step t of 1 … steps: a straight rise for warm_up steps, then half a cosine down to 0."""
    if t <= warm_up:
        return highest * t / warm_up
    share = (t - warm_up) / (steps - warm_up)
    return highest / 2 * (1 + math.cos(math.pi * share))
