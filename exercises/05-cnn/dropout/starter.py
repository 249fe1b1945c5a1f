"""Inverted dropout."""

import numpy as np


def dropout(x: np.ndarray, rate: float, training: bool, rng: np.random.Generator) -> np.ndarray:
    """In training drop each number with probability rate, and multiply those that stay by 1 / (1 - rate).

    Outside training nothing changes.

    x: any shape. rate: 0 <= rate < 1. rng: the only source of chance. Returns an array of the shape of x.
    """
    return np.zeros_like(x)
