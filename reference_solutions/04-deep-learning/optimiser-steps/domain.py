"""What the functions of the exercise may be called with."""

from typing import Any

import numpy as np


def _alike(*arrays: Any) -> bool:
    """Float arrays of one shape."""
    return len({np.shape(array) for array in arrays}) == 1 and all(np.asarray(a).dtype == np.float64 for a in arrays)


def momentum_step(w: Any, g: Any, v: Any, rate: float, beta: float) -> bool:
    """Arrays of one shape; a rate above 0; a share of the past below 1."""
    return _alike(w, g, v) and rate > 0 and 0 <= beta < 1


def rmsprop_step(w: Any, g: Any, s: Any, rate: float, rho: float, eps: float) -> bool:
    """Arrays of one shape; a mean of squares is never negative, and nothing is divided by 0."""
    safe = eps > 0 or bool(np.all(np.asarray(g) != 0))
    return _alike(w, g, s) and bool(np.all(np.asarray(s) >= 0)) and rate > 0 and 0 <= rho < 1 and eps >= 0 and safe


def adam_step(w: Any, g: Any, m: Any, s: Any, t: int, rate: float, beta1: float, beta2: float, eps: float) -> bool:
    """Arrays of one shape; a mean of squares is never negative; steps are counted from 1."""
    shares = 0 <= beta1 < 1 and 0 <= beta2 < 1
    safe = eps > 0 or bool(np.all(np.asarray(g) != 0))
    return (
        _alike(w, g, m, s) and bool(np.all(np.asarray(s) >= 0)) and t >= 1 and rate > 0 and shares and eps >= 0 and safe
    )


def rate_at(t: int, steps: int, warm_up: int, highest: float) -> bool:
    """A step of the training, which is longer than its warm-up."""
    return 1 <= t <= steps and 0 <= warm_up < steps and highest > 0
